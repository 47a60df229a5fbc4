using System.Collections.Concurrent;
using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Kernel.Ledger.Keys;

/// <summary>
/// The persons' keys: found, made at a person's first act, and held in memory once unwrapped. They are made on a connection of their own
/// before the act is saved, so that two first acts at once end with one key; a key whose act then fails is used by the next.
/// </summary>
public sealed class SubjectKeys(IDbContextFactory<PortalDb> contexts, WriteGate gate, KeyFiles files)
{
    private const string Put =
        """INSERT INTO ledger_keys ("Person", "Wrapped") VALUES (@person, @wrapped) ON CONFLICT DO NOTHING""";

    // What is held is bounded; a key that was let go is unwrapped again.
    private const int MostHeld = 20_000;
    private readonly ConcurrentDictionary<Guid, PartCipher> _held = new();

    /// <summary>The ciphers of these persons, made where they are missing.</summary>
    public async Task<IReadOnlyDictionary<Guid, PartCipher>> For(
        IReadOnlyCollection<Guid> persons,
        CancellationToken cancel
    )
    {
        var known = await Find(persons, cancel);
        var missing = persons.Where(person => !known.ContainsKey(person)).ToList();
        if (missing.Count == 0)
        {
            return known;
        }
        await Make(missing, cancel);
        return await Find(persons, cancel);
    }

    /// <summary>What a part says; null where it, or the key it was encrypted under, was erased.</summary>
    public async Task<byte[]?> Open(LedgerPart part, CancellationToken cancel)
    {
        var person = part.DataSubject ?? Guid.Empty;
        return part.Content is { } content && (await Find([person], cancel)).GetValueOrDefault(person) is { } cipher
            ? cipher.Open(part.Entry, part.Ordinal, content)
            : null;
    }

    /// <summary>Lets a key go that was erased.</summary>
    public void Forget(Guid person) => _held.TryRemove(person, out _);

    private async Task<Dictionary<Guid, PartCipher>> Find(IReadOnlyCollection<Guid> persons, CancellationToken cancel)
    {
        var found = new Dictionary<Guid, PartCipher>();
        foreach (var person in persons)
        {
            if (_held.TryGetValue(person, out var cipher))
            {
                found[person] = cipher;
            }
        }
        if (found.Count < persons.Count)
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            foreach (var ask in persons.Where(person => !found.ContainsKey(person)).Chunk(500).ToList())
            {
                await foreach (
                    var key in db
                        .SubjectKeys.AsNoTracking()
                        .Where(key => ask.Contains(key.Person))
                        .AsAsyncEnumerable()
                        .WithCancellation(cancel)
                )
                {
                    found[key.Person] = Hold(key);
                }
            }
        }
        return found;
    }

    private PartCipher Hold(SubjectKey key)
    {
        if (_held.Count >= MostHeld)
        {
            _held.Clear();
        }
        var wrapping =
            files.Wrapping(mayMake: false)
            ?? throw new InvalidOperationException("The key of the persons' keys is missing: restore persons.key.");
        return _held[key.Person] = PartCipher.Unwrap(wrapping, key);
    }

    private Task<int> Make(List<Guid> persons, CancellationToken cancel) =>
        gate.Alone(
            async () =>
            {
                await using var db = await contexts.CreateDbContextAsync(cancel);
                // A new key beside persons' keys of another would part the ledger in two that cannot be read together.
                var wrapping =
                    files.Wrapping(mayMake: !await db.SubjectKeys.AnyAsync(cancel))
                    ?? throw new InvalidOperationException(
                        "The key of the persons' keys is missing: restore persons.key."
                    );
                await db.Database.OpenConnectionAsync(cancel);
                var connection = db.Database.GetDbConnection();
                await using var transaction = await connection.BeginTransactionAsync(cancel);
                await using var command = connection.CreateCommand();
                (command.CommandText, command.Transaction) = (Put, transaction);
                var (person, wrapped) = (Parameter(command, "@person"), Parameter(command, "@wrapped"));
                foreach (var each in persons)
                {
                    person.Value = db.Provider is DatabaseProvider.Sqlite ? each.ToString().ToUpperInvariant() : each;
                    wrapped.Value = PartCipher.Wrap(wrapping, each, RandomNumberGenerator.GetBytes(32));
                    await command.ExecuteNonQueryAsync(cancel);
                }
                await transaction.CommitAsync(cancel);
                return 0;
            },
            cancel
        );

    private static DbParameter Parameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
