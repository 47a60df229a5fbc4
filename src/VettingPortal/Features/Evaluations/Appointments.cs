using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Evaluations;

/// <summary>What an appointment asks of the rest of the world: an accredited centre, and that nobody is to be in two places.</summary>
public sealed class Appointments(PortalDb db, UseCaseContext context)
{
    // No appointment lasts longer, so that only those that began within it can still run.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>
    /// Whether the centre is accredited for the phase on the day. Breaks <c>evaluations.not-your-phase</c>,
    /// <c>evaluations.appointment-taken</c>, <c>evaluations.applicant-busy</c>.
    /// </summary>
    public async Task<bool> Check(
        VettingFile file,
        EvaluationKind kind,
        Appointment appointment,
        CancellationToken cancel
    )
    {
        var phase = file.Current(kind) ?? throw new RuleBrokenException("evaluations.step-not-allowed-now");
        if (phase.Evaluator != context.Actor.Id && !context.Actor.May(VettingFeature.Coordinate))
        {
            throw new RuleBrokenException("evaluations.not-your-phase");
        }
        var (earliest, latest) = (appointment.At - Longest, appointment.Until);
        var taken =
            from other in db.Set<VettingFile>().AsNoTracking()
            from e in other.Evaluations
            where e.State == EvaluationState.Scheduled || e.State == EvaluationState.InProgress
            where e.At != null && e.At > earliest && e.At < latest
            select new
            {
                File = other.Id,
                other.Person,
                e.Kind,
                e.Evaluator,
                At = e.At!.Value,
                Minutes = e.Minutes!.Value,
            };
        // Two questions that each have their index; one with an "or" has none.
        var near = await taken.Where(e => e.Evaluator == phase.Evaluator).ToListAsync(cancel);
        near.AddRange(await taken.Where(e => e.Person == file.Person).ToListAsync(cancel));
        var clash = near.Where(e => e.File != file.Id || e.Kind != kind)
            .Where(e => e.At.AddMinutes(e.Minutes) > appointment.At)
            .ToList();
        if (clash.Find(e => e.Evaluator == phase.Evaluator) is { } busy)
        {
            throw new RuleBrokenException("evaluations.appointment-taken", busy.At.AddMinutes(busy.Minutes));
        }
        if (clash.Count > 0)
        {
            throw new RuleBrokenException("evaluations.applicant-busy", clash[0].At.AddMinutes(clash[0].Minutes));
        }
        return await IsAccredited(appointment.Center, kind, MexicoTime.DayOf(appointment.At), cancel);
    }

    public async Task<bool> IsAccredited(Guid center, EvaluationKind kind, DateOnly day, CancellationToken cancel) =>
        (
            await db.Set<Accreditation>()
                .AsNoTracking()
                .Where(accreditation => accreditation.Center == center && accreditation.ConfirmedAt != null)
                .ToListAsync(cancel)
        ).Exists(accreditation => accreditation.Covers(kind, day));
}
