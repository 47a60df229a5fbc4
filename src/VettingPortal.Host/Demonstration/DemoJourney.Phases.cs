using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Host.Demonstration;

/// <summary>The five phases: scheduled, held, reported, confirmed; some are missed.</summary>
internal sealed partial class DemoJourney
{
    private static readonly EvaluationKind[] First =
    [
        EvaluationKind.Toxicology,
        EvaluationKind.Medical,
        EvaluationKind.Psychological,
        EvaluationKind.Background,
    ];

    private async Task StartPhases()
    {
        var coordinator = world.Any(Role.COO);
        await world.Do(coordinator, new RecordConsents(File, Enum.GetValues<ConsentKind>(), world.Today));
        await world.Do(coordinator, new StartEvaluation(File));
        foreach (var kind in First)
        {
            Plan(kind, world.Days(1, 4));
        }
        if (fate is Fate.WithdrawsFromEvaluation)
        {
            After(world.Days(14, 24), () => Withdraw(world.Any(Role.REC)));
        }
    }

    private void Plan(EvaluationKind kind, double inDays) => After(inDays, () => Schedule(kind));

    /// <summary>The evaluator sets a free hour; on its day the phase is held, reported and confirmed.</summary>
    private async Task Schedule(EvaluationKind kind)
    {
        var (evaluator, attempt) = await world.InHand(File, kind);
        var at = staff.FreeHour(evaluator, File, world.Today.AddDays(kind is EvaluationKind.Polygraph ? 9 : 5));
        await world.Do(
            evaluator,
            new SchedulePhase(File, kind, new Appointment(at, kind.Row().Minutes, DemoStaff.CenterOf(evaluator)))
        );
        if (Misses(kind, attempt))
        {
            At(at.AddHours(1), () => Miss(kind, evaluator));
        }
        else if (fate is not Fate.InEvaluation || IsHeld(kind))
        {
            At(at, () => Conduct(kind, evaluator));
        }
    }

    private bool Misses(EvaluationKind kind, int attempt) =>
        kind is EvaluationKind.Psychological && (fate is Fate.MissesTwice || (fate is Fate.MissesOnce && attempt == 1));

    /// <summary>Of those who stay in evaluation some phases have taken place and others are still to come.</summary>
    private bool IsHeld(EvaluationKind kind) =>
        kind is EvaluationKind.Toxicology or EvaluationKind.Medical || world.Random.Next(3) == 0;

    private async Task Miss(EvaluationKind kind, Guid evaluator)
    {
        await world.Do(evaluator, new RecordNoShow(File, kind));
        if ((await world.File(File)).Current(kind) is { State: EvaluationState.Pending })
        {
            if (fate is Fate.MissesTwice)
            {
                Plan(kind, world.Days(2, 5));
            }
            return;
        }
        // The second no-show closed the file.
        _over = true;
    }

    private async Task Conduct(EvaluationKind kind, Guid evaluator)
    {
        await world.Do(evaluator, new BeginPhase(File, kind));
        var result = staff.ResultOf(kind, evaluator, fate);
        After(
            world.Days(0, 2),
            async () =>
            {
                await world.Do(evaluator, new ReportPhase(File, kind, result, DemoStaff.SummaryOf(result)));
                if (fate is not Fate.InEvaluation || kind is not EvaluationKind.Medical || world.Random.Next(3) > 0)
                {
                    After(world.Days(0, 2), () => Confirm(kind, evaluator));
                }
            }
        );
    }

    private async Task Confirm(EvaluationKind kind, Guid evaluator)
    {
        var seated = await world.SeatedOn(File);
        var reviewer = world.Any(kind.Row().Reviewer, user => user != evaluator && !seated.Contains(user));
        await world.Ask(reviewer, new OpenPhase(File, kind, AccessPurpose.Review));
        await world.Do(reviewer, new ConfirmPhase(File, kind));
        if (kind is EvaluationKind.Medical && fate is not Fate.AwaitsPolygraph)
        {
            Plan(EvaluationKind.Polygraph, 0.2);
        }
        if (await world.StateOf(File) is VettingState.Integration && fate is not Fate.Integration)
        {
            After(world.Days(1, 5), OpenBoard);
        }
    }
}
