using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Kernel.Ledger;

/// <summary>
/// Adds one entry for an act to the save that does it: a part for every changed aggregate, whose version rises and whose head becomes
/// the entry's leaf. <paramref name="clock"/> is the node's own, never a simulated one.
/// </summary>
public sealed class LedgerWriter(NodeIdentity node, TimeProvider clock)
{
    /// <summary>Prepares the entry; the caller then saves. <paramref name="said"/> is what the person gave as reason, in words.</summary>
    public void Prepare(PortalDb db, Act act, string? said)
    {
        var tracked = new TrackedRecords(db);
        var changed = tracked.Changed().ToList();
        var parts = new List<LedgerPart>(changed.Count + 1);
        var commitments = new List<Commitment>(changed.Count + 1);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var entry in changed)
        {
            Raise(entry);
            var (part, commitment) = PartOf(act, parts.Count, entry, tracked);
            parts.Add(part);
            commitments.Add(commitment);
        }
        if (!string.IsNullOrWhiteSpace(said))
        {
            var (part, commitment) = Said(act, parts.Count, said);
            parts.Add(part);
            commitments.Add(commitment);
        }
        var header = LedgerHeader.Write(act, node.Name, clock.GetUtcNow(), commitments);
        var leaf = LedgerHeader.Leaf(header);
        foreach (var entry in changed.Where(entry => entry.State != EntityState.Deleted))
        {
            entry.Property(nameof(Aggregate.Head)).CurrentValue = leaf;
        }
        db.AddRange(parts);
        db.Add(EntryOf(act, header, leaf));
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        db.ActPrepared();
    }

    private static void Raise(EntityEntry entry)
    {
        var version = entry.Property(nameof(Aggregate.Version));
        version.CurrentValue = (int)version.CurrentValue! + 1;
        if (entry.State == EntityState.Unchanged)
        {
            entry.State = EntityState.Modified;
        }
    }

    private static (LedgerPart, Commitment) PartOf(Act act, int ordinal, EntityEntry entry, TrackedRecords tracked)
    {
        var aggregate = (Aggregate)entry.Entity;
        var state = new CanonicalState(tracked);
        var after = entry.State == EntityState.Deleted ? null : Bytes(json => state.Write(json, entry, before: false));
        var before = entry.State == EntityState.Added ? null : Bytes(json => state.Write(json, entry, before: true));
        var content = Bytes(json =>
        {
            json.WriteStartObject();
            Raw(json, "after", after);
            Raw(json, "before", before);
            json.WriteEndObject();
        });
        var key = KeyOf(entry);
        return Commit(
            act,
            ordinal,
            entry.Metadata.GetTableName()!,
            key,
            aggregate.Version,
            aggregate.DataSubject,
            aggregate.Head,
            after ?? [],
            content
        );
    }

    private static (LedgerPart, Commitment) Said(Act act, int ordinal, string said)
    {
        var after = Bytes(json =>
        {
            json.WriteStartObject();
            json.WritePropertyName("reason");
            CanonicalJson.Write(json, said);
            json.WriteEndObject();
        });
        var content = Bytes(json =>
        {
            json.WriteStartObject();
            Raw(json, "after", after);
            json.WriteEndObject();
        });
        return Commit(act, ordinal, "act", act.Id, 1, null, null, after, content);
    }

    private static (LedgerPart, Commitment) Commit(
        Act act,
        int ordinal,
        string type,
        Guid key,
        int version,
        Guid? subject,
        byte[]? previous,
        byte[] state,
        byte[] content
    )
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var commitment = new Commitment(
            type,
            key,
            version,
            previous,
            HMACSHA256.HashData(salt, state),
            SHA256.HashData(content)
        );
        return (LedgerPart.Of(act.Id, ordinal, type, key, version, subject, salt, content), commitment);
    }

    private static LedgerEntry EntryOf(Act act, byte[] header, byte[] leaf) =>
        new()
        {
            Id = act.Id,
            At = act.At,
            Actor = act.Actor,
            Subject = act.Subject,
            Act = act.Name,
            Ending = act.Ending,
            Obstacle = act.Obstacle,
            Header = header,
            Leaf = leaf,
        };

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

/// <summary>Which process of the installation writes; its key comes with sealing.</summary>
public sealed record NodeIdentity(string Name);
