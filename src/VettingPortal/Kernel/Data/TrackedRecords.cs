using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace VettingPortal.Kernel.Data;

/// <summary>What a context tracks, read once: which aggregates a save would change, and what each of them owns.</summary>
internal sealed class TrackedRecords
{
    private readonly List<EntityEntry> _roots = [];
    private readonly Dictionary<(IForeignKey Ownership, object Key), List<EntityEntry>> _parts = [];

    public TrackedRecords(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.Metadata.FindOwnership() is { } ownership)
            {
                var key = (ownership, KeyOf(entry, ownership.Properties));
                (_parts.TryGetValue(key, out var parts) ? parts : _parts[key] = []).Add(entry);
            }
            else if (entry.Entity is Aggregate)
            {
                _roots.Add(entry);
            }
        }
    }

    /// <summary>The aggregates a save would change, those included of which only an owned part changed.</summary>
    public IEnumerable<EntityEntry> Changed() => _roots.Where(AnyChange);

    public IEnumerable<EntityEntry> PartsOf(EntityEntry owner, INavigation navigation) =>
        _parts.TryGetValue(
            (navigation.ForeignKey, KeyOf(owner, navigation.ForeignKey.PrincipalKey.Properties)),
            out var parts
        )
            ? parts
            : [];

    private bool AnyChange(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        || Owned(entry.Metadata).Any(navigation => PartsOf(entry, navigation).Any(AnyChange));

    internal static IEnumerable<INavigation> Owned(IEntityType type) =>
        type.GetNavigations().Where(n => n.ForeignKey.IsOwnership && !n.IsOnDependent);

    // Nearly every key is a single value, which needs no text made of it.
    private static object KeyOf(EntityEntry entry, IReadOnlyList<IProperty> properties) =>
        properties.Count == 1
            ? entry.Property(properties[0]).CurrentValue!
            : string.Join('|', properties.Select(p => entry.Property(p).CurrentValue));
}
