using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger.Keys;

namespace VettingPortal.Kernel.Ledger;

/// <summary>
/// Saves an act with its entry: a part for every changed aggregate, whose version rises and whose head becomes the entry's leaf. The
/// header is signed by the node, and the leaf goes to the node's journal once the act is committed. <paramref name="clock"/> is the
/// node's own, never a simulated one.
/// </summary>
public sealed class LedgerWriter(
    KeyFiles keys,
    SubjectKeys subjects,
    Journal journal,
    LedgerLife life,
    WriteGate gate,
    TimeProvider clock
)
{
    /// <summary>Saves what the context tracks as this act. <paramref name="said"/> is what the person gave as reason, in words.</summary>
    public async Task Save(PortalDb db, Act act, string? said, CancellationToken cancel)
    {
        var tracked = new TrackedRecords(db);
        var changed = tracked.Changed().ToList();
        var about = AboutWhom(changed);
        var ciphers = await subjects.For(PersonsOf(changed, said, about), cancel);
        var incarnation = await life.Number(db, cancel);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var parts = new PartWriter(act, ciphers, tracked);
        foreach (var entry in changed)
        {
            Raise(entry);
            parts.Add(entry);
        }
        if (!string.IsNullOrWhiteSpace(said))
        {
            parts.Add(said, about);
        }
        var header = LedgerHeader.Write(act, keys.Node.Public, clock.GetUtcNow(), parts.Commitments);
        var leaf = LedgerHeader.Leaf(header);
        foreach (var entry in changed.Where(entry => entry.State != EntityState.Deleted))
        {
            entry.Property(nameof(Aggregate.Head)).CurrentValue = leaf;
        }
        db.AddRange(parts.Parts);
        db.Add(EntryOf(act, incarnation, header, leaf));
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        db.ActPrepared();
        await gate.Save(db, cancel);
        await journal.Append(act.Id, leaf);
    }

    private static HashSet<Guid> PersonsOf(List<EntityEntry> changed, string? said, Guid? about)
    {
        var persons = changed.Select(entry => ((Aggregate)entry.Entity).DataSubject ?? Guid.Empty).ToHashSet();
        if (!string.IsNullOrWhiteSpace(said))
        {
            persons.Add(about ?? Guid.Empty);
        }
        return persons;
    }

    // What is said in an act on one person's records is about that person, and is erased with them.
    private static Guid? AboutWhom(List<EntityEntry> changed)
    {
        var persons = changed
            .Select(entry => ((Aggregate)entry.Entity).DataSubject)
            .Where(person => person is not null)
            .Distinct()
            .Take(2)
            .ToList();
        return persons.Count == 1 ? persons[0] : null;
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

    private LedgerEntry EntryOf(Act act, int incarnation, byte[] header, byte[] leaf) =>
        new()
        {
            Id = act.Id,
            At = act.At,
            Actor = act.Actor,
            Subject = act.Subject,
            Act = act.Name,
            Ending = act.Ending,
            Obstacle = act.Obstacle,
            Incarnation = incarnation,
            Header = header,
            Leaf = leaf,
            NodeKey = keys.Node.Public.Id,
            Signature = keys.Node.Sign(header),
        };
}
