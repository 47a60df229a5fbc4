using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Adjudication;

/// <summary>What somebody did on one file of a person before declaring the tie; with <see cref="Stands"/>, what still counts.</summary>
public sealed record EarlierWork(VettingFile File, Seat Seat, bool Stands);

/// <summary>
/// Finds what a user did on a person's files before declaring a tie to them (SOD-12). A seat that was only given, and on which nothing
/// was done, is none: whoever is drawn, sees whose file it is and says so at once is honest and in time.
/// </summary>
public sealed class WorkBeforeTie(PortalDb db)
{
    private (TieDeclared Tie, IReadOnlyList<EarlierWork> Work)? _found;

    /// <summary>As it stood before the act of declaring, whatever that act changes.</summary>
    public async Task<IReadOnlyList<EarlierWork>> Of(TieDeclared tie, CancellationToken cancel)
    {
        if (_found is not { } found || found.Tie != tie)
        {
            _found = found = (tie, await Find(tie, cancel));
        }
        return found.Work;
    }

    private async Task<IReadOnlyList<EarlierWork>> Find(TieDeclared tie, CancellationToken cancel)
    {
        if (await new PeopleOnRecord(db).Find(tie.Curp, cancel) is not { } person)
        {
            return [];
        }
        var records = await db.RecordsOf(person.Id, cancel);
        // Read past what is about to change: others may have been relieved of it already.
        var files = await db.Set<VettingFile>()
            .AsNoTracking()
            .AsSplitQuery()
            .Where(file => records.Contains(file.Person) && file.Seats.Any(seat => seat.Holder == tie.User))
            .OrderBy(file => file.Number)
            .ToListAsync(cancel);
        if (files.Count == 0 || await WasKnown(tie, records, cancel))
        {
            return [];
        }
        var judged = await Judged(tie.User, files.ConvertAll(file => file.Id), cancel);
        return
        [
            .. files
                .SelectMany(file => file.Seats, (file, seat) => (file, seat))
                .Where(one => one.seat.Holder == tie.User && WasActedOn(one.file, one.seat, judged))
                .Select(one => new EarlierWork(one.file, one.seat, Stands(one.file, one.seat))),
        ];
    }

    // The same person by another CURP was declared before.
    private async Task<bool> WasKnown(TieDeclared tie, List<PersonId> records, CancellationToken cancel)
    {
        var people = await db.Set<Person>().AsNoTracking().Where(one => records.Contains(one.Id)).ToListAsync(cancel);
        var curps = people
            .SelectMany(one => one.FormerCurps.Select(former => former.Curp).Append(one.Curp))
            .Distinct()
            .ToList();
        return await db.Set<DeclaredTie>().AnyAsync(one => one.User == tie.User && curps.Contains(one.Curp), cancel);
    }

    private async Task<IReadOnlySet<(VettingFileId, Duty)>> Judged(
        Guid user,
        List<VettingFileId> files,
        CancellationToken cancel
    )
    {
        var voted = await db.Set<BallotBox>()
            .Where(box => files.Contains(box.File) && box.Votes.Any(vote => vote.Adjudicator == user))
            .Select(box => box.File)
            .ToListAsync(cancel);
        var answered = await db.Set<RegistryOverride>()
            .Where(one =>
                files.Contains(one.File) && one.Members.Any(member => member.User == user && member.Lifts != null)
            )
            .Select(one => one.File)
            .ToListAsync(cancel);
        return voted
            .Select(file => (file, Duty.Adjudicate))
            .Concat(answered.Select(file => (file, Duty.LiftRegistryStop)))
            .ToHashSet();
    }

    // Some seats are given by lot, the others are taken by doing what they are for.
    private static bool WasActedOn(VettingFile file, Seat seat, IReadOnlySet<(VettingFileId, Duty)> judged) =>
        seat.Duty switch
        {
            Duty.Evaluate => Attempts(file, seat).Any(attempt => attempt.StartedAt is not null),
            Duty.Adjudicate or Duty.LiftRegistryStop => judged.Contains((file.Id, seat.Duty)),
            Duty.Chair => file.Steps.Any(step => step.By == seat.Holder),
            Duty.KeepHold => false,
            Duty.Register
            or Duty.Eligibility
            or Duty.Assign
            or Duty.Review
            or Duty.Train
            or Duty.SignCertificate
            or Duty.RegisterCertificate
            or Duty.RegisterAppeal
            or Duty.DecideAppeal => true,
        };

    private static bool Stands(VettingFile file, Seat seat) =>
        seat.Until is null
        && (seat.Duty is not Duty.Evaluate || Attempts(file, seat).Any(attempt => attempt.Result is not null));

    private static IEnumerable<Evaluation> Attempts(VettingFile file, Seat seat) =>
        file.Evaluations.Where(attempt =>
            attempt.Kind == seat.Phase
            && attempt.Evaluator == seat.Holder
            && attempt.State is not EvaluationState.Voided
        );
}
