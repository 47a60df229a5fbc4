using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Adjudication;

/// <summary>
/// Whoever is blocked, loses an office or declares a tie has what they had in hand taken over by others, in the same save. So no file waits
/// for somebody who may not act, and work that changes hands tells nothing of why: every cause leaves the same trace (§5.7, SOD-12).
/// </summary>
public sealed class RelieveWhoStopped(PortalDb db, Relief relief) : IOnEvent<UserStopped>, IOnEvent<TieDeclared>
{
    public Task On(UserStopped happened, CancellationToken cancel) =>
        relief.Of(happened.User, VettingFile.HoldCode, cancel, happened.Office);

    public async Task On(TieDeclared happened, CancellationToken cancel)
    {
        var people = await new PeopleOnRecord(db).Find([happened.Curp], cancel);
        if (people.Count == 0)
        {
            return;
        }
        var records = await db.RecordsOf(people.Values.First().Id, cancel);
        await relief.Of(happened.User, VettingFile.HoldCode, cancel, about: records);
    }
}
