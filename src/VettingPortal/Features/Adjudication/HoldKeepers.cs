using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Adjudication;

/// <summary>
/// Who takes over a hold from somebody who may no longer act: drawn by lot among those of the office who have no conflict with the
/// person. A coordinator sees the file whatever they did on it; a physician who had another duty on it, now ended, does not.
/// </summary>
public sealed class HoldKeepers(PortalDb db, IOfficeHolders offices, Closeness closeness, IChance chance)
{
    public async Task<Guid?> For(VettingFile file, HoldCause cause, Guid relieved, CancellationToken cancel)
    {
        var office = cause is HoldCause.Medical ? Role.MED : Role.COO;
        var subject = await db.Set<Person>().AsNoTracking().SingleAsync(person => person.Id == file.Person, cancel);
        var close = await closeness.To(subject, cancel);
        var free = (await offices.HoldersOf(office, cancel)).Where(holder =>
            holder.Id != relieved
            && (office is Role.COO || MaySee(file, holder.Id))
            && ConflictFilter.Tie(holder, file, subject.Name, close) is null
        );
        return RandomDraw
            .Pick(RandomDraw.NewSeed(chance), [.. free.Select(holder => new Candidate(holder.Id))], 1)
            .Cast<Guid?>()
            .FirstOrDefault();
    }

    private static bool MaySee(VettingFile file, Guid user) =>
        file.HasNoDuty(user) || file.Seats.Any(seat => seat.Holder == user && seat.Until is null);
}
