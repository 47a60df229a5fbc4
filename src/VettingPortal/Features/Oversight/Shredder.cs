using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;
using VettingPortal.Kernel.Ledger.Keys;

namespace VettingPortal.Features.Oversight;

/// <summary>
/// Destroys what an approved erasure allows: the person's key, the salts and contents of their parts, and files that no record names any
/// more. The database refuses it for anybody else (see its guards). Doing it again does nothing, so it is simply repeated.
/// </summary>
public sealed class Shredder(
    IDbContextFactory<PortalDb> contexts,
    WriteGate gate,
    SubjectKeys keys,
    ErasureList list,
    DocumentSettings documents
)
{
    private const string Postgres = "SELECT ledger_erase(@person)";
    private static readonly string[] Sqlite =
    [
        """UPDATE ledger_parts SET "Salt" = NULL, "Content" = NULL WHERE "DataSubject" = @person AND "Content" IS NOT NULL""",
        """DELETE FROM ledger_keys WHERE "Person" = @person""",
    ];

    /// <summary>How many persons' keys were destroyed now.</summary>
    public async Task<int> Run(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var erasures = await db.Set<Erasure>()
            .AsNoTracking()
            .Where(erasure => erasure.State == ErasureState.Approved)
            .Where(erasure => db.SubjectKeys.Any(key => key.Person == erasure.Person))
            .OrderBy(erasure => erasure.Id)
            .ToListAsync(cancel);
        foreach (var erasure in erasures)
        {
            list.Keep(LineOf(erasure));
        }
        var persons = erasures.Select(erasure => erasure.Person).Distinct().ToList();
        foreach (var person in persons)
        {
            await gate.Alone(() => Destroy(db, person, cancel), cancel);
            keys.Forget(person);
        }
        if (persons.Count > 0)
        {
            await SweepFiles(db, cancel);
        }
        return persons.Count;
    }

    private static ErasedLine LineOf(Erasure erasure) =>
        new(
            erasure.Id,
            erasure.Person,
            erasure.ProposedBy,
            erasure.DecidedBy!.Value,
            erasure.DecidedAt!.Value,
            new(erasure.Tombstone!, erasure.Outcome, erasure.EndedOn)
        );

    private static async Task<int> Destroy(PortalDb db, Guid person, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        var connection = db.Database.GetDbConnection();
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        foreach (var text in db.Provider is DatabaseProvider.Sqlite ? Sqlite : [Postgres])
        {
            await using var command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (text, transaction);
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@person";
            parameter.Value = db.Provider is DatabaseProvider.Sqlite ? person.ToString().ToUpperInvariant() : person;
            command.Parameters.Add(parameter);
            await command.ExecuteNonQueryAsync(cancel);
        }
        await transaction.CommitAsync(cancel);
        return 0;
    }

    // A file is written before its record is saved, so a young one without a record may yet get it.
    private async Task SweepFiles(PortalDb db, CancellationToken cancel)
    {
        var known = (
            await db.Set<StoredDocument>().AsNoTracking().Select(document => document.StoredAs).ToListAsync(cancel)
        ).ToHashSet(StringComparer.Ordinal);
        var old = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-1);
        foreach (
            var file in Directory.Exists(documents.Directory)
                ? Directory.EnumerateFiles(documents.Directory, "*", SearchOption.AllDirectories)
                : []
        )
        {
            if (!known.Contains(Path.GetFileName(file)) && File.GetLastWriteTimeUtc(file) < old)
            {
                File.Delete(file);
            }
        }
    }
}
