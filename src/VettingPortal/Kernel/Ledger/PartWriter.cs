using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger.Keys;

namespace VettingPortal.Kernel.Ledger;

/// <summary>Makes one act's parts and what the header commits to of them.</summary>
internal sealed class PartWriter(Act act, IReadOnlyDictionary<Guid, PartCipher> ciphers, TrackedRecords tracked)
{
    /// <summary>The type of the part that keeps what the person said.</summary>
    public const string Said = "act";

    private readonly List<LedgerPart> _parts = [];
    private readonly List<Commitment> _commitments = [];

    public IReadOnlyList<LedgerPart> Parts => _parts;

    public IReadOnlyList<Commitment> Commitments => _commitments;

    /// <summary>A changed aggregate, before and after.</summary>
    public void Add(EntityEntry entry)
    {
        var aggregate = (Aggregate)entry.Entity;
        var state = new CanonicalState(tracked);
        var after = entry.State == EntityState.Deleted ? null : Bytes(json => state.Write(json, entry, before: false));
        var before = entry.State == EntityState.Added ? null : Bytes(json => state.Write(json, entry, before: true));
        Add(
            entry.Metadata.GetTableName()!,
            KeyOf(entry),
            aggregate.Version,
            aggregate.DataSubject,
            aggregate.Head,
            before,
            after
        );
    }

    /// <summary>What the person said, about whom.</summary>
    public void Add(string said, Guid? person) =>
        Add(
            Said,
            act.Id,
            1,
            person,
            null,
            null,
            Bytes(json =>
            {
                json.WriteStartObject();
                json.WritePropertyName("reason");
                CanonicalJson.Write(json, said);
                json.WriteEndObject();
            })
        );

    private void Add(string type, Guid key, int version, Guid? person, byte[]? previous, byte[]? before, byte[]? after)
    {
        var content = Bytes(json =>
        {
            json.WriteStartObject();
            Raw(json, "after", after);
            Raw(json, "before", before);
            json.WriteEndObject();
        });
        var salt = RandomNumberGenerator.GetBytes(16);
        var stored = ciphers[person ?? Guid.Empty].Seal(act.Id, _parts.Count, content);
        _commitments.Add(
            new(
                type,
                key,
                version,
                person,
                after is null,
                previous,
                HMACSHA256.HashData(salt, after ?? []),
                SHA256.HashData([.. salt, .. stored])
            )
        );
        _parts.Add(LedgerPart.Of(act.Id, _parts.Count, type, key, version, person, salt, stored));
    }

    private static Guid KeyOf(EntityEntry entry)
    {
        var property = entry.Metadata.FindPrimaryKey()!.Properties.Single();
        var value = entry.CurrentValues[property]!;
        return (Guid)(property.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value);
    }

    private static void Raw(Utf8JsonWriter json, string name, byte[]? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(value, skipInputValidation: true);
        }
    }

    private static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer, CanonicalJson.Options);
        write(json);
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
