using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Kernel.Ledger;

/// <summary>Asks the ledger whether somebody has read what they are about to decide on.</summary>
public static class ReadsOnRecord
{
    /// <summary>Whether the actor has asked <paramref name="read"/> of a record since an instant.</summary>
    public static Task<bool> HasRead(
        this PortalDb db,
        Actor actor,
        string read,
        Guid subject,
        DateTimeOffset since,
        CancellationToken cancel
    ) =>
        db
            .Ledger.AsNoTracking()
            .AnyAsync(
                entry =>
                    entry.Subject == subject
                    && entry.Actor == actor.Id
                    && entry.Act == read
                    && entry.Ending == "read"
                    && entry.At >= since,
                cancel
            );
}
