using Microsoft.EntityFrameworkCore;

namespace VettingPortal.Kernel.Data;

/// <summary>Compares the version a person saw with the version that was loaded.</summary>
internal static class SeenVersions
{
    /// <summary>Throws <see cref="StaleRecordException"/> when the command's subject is loaded in another version than it was seen in.</summary>
    public static void Check(PortalDb db, ICommand command)
    {
        if (command.Seen is not { } seen)
        {
            return;
        }
        var subject = db
            .ChangeTracker.Entries<Aggregate>()
            .FirstOrDefault(e => e.State != EntityState.Added && Equals(KeyOf(e), command.Subject));
        if (subject is not null && subject.Entity.Version != seen)
        {
            throw new StaleRecordException();
        }
    }

    private static Guid KeyOf(Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry entry)
    {
        var property = entry.Metadata.FindPrimaryKey()!.Properties.Single();
        var value = entry.CurrentValues[property]!;
        return (Guid)(property.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value);
    }
}
