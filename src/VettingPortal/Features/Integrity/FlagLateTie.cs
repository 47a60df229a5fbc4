using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Adjudication;
using VettingPortal.Features.People;
using VettingPortal.Features.Users;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Integrity;

/// <summary>
/// Whoever declares a tie after acting on the person's file is flagged by the portal itself, in the same act (SOD-12). A flag by itself
/// changes nothing for anyone else, so whoever declares learns nothing of it; only who has a record of their own can be flagged.
/// </summary>
public sealed class FlagLateTie(PortalDb db, WorkBeforeTie before, UseCaseContext context) : IOnEvent<TieDeclared>
{
    public async Task On(TieDeclared happened, CancellationToken cancel)
    {
        var work = await before.Of(happened, cancel);
        var user = new PortalUserId(happened.User);
        if (
            work.Count == 0
            || await db.Set<PortalUser>()
                .Where(one => one.Id == user)
                .Select(one => one.Person)
                .SingleOrDefaultAsync(cancel)
                is not { } own
        )
        {
            return;
        }
        db.Add(
            IntegrityFlag.Raise(
                IntegrityFlagId.New(),
                new PersonId(own),
                new(work[0].File.Id.Value, null),
                IntegrityCategory.IA06,
                IntegrityPriority.P2,
                LateTie.Of(happened, work, context.Today).Written(),
                IntegrityFlag.Portal,
                context.Now
            )
        );
    }
}
