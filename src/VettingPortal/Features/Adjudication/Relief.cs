using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Adjudication;

/// <summary>
/// Gives what somebody who may no longer act has in hand to others, drawn by lot as the first time (§5.5). What nobody else can take
/// stays where it is; what an office does is any other holder's anyway.
/// </summary>
public sealed class Relief(
    PortalDb db,
    PolicyLookup policies,
    Evaluators evaluators,
    AdjudicatorPool pool,
    Holds holds,
    HoldKeepers keepers,
    IChance chance
)
{
    private static readonly EvaluationState[] InHand =
    [
        EvaluationState.Pending,
        EvaluationState.Scheduled,
        EvaluationState.InProgress,
    ];

    /// <summary>
    /// Relieves somebody of everything, or of what one office gave them, or of what concerns one person. The board's record gives one
    /// reason for all, so that it does not tell which.
    /// </summary>
    public async Task Of(
        Guid user,
        string reason,
        CancellationToken cancel,
        Role? office = null,
        IReadOnlyCollection<PersonId>? about = null
    )
    {
        var policy = await policies.Find(cancel);
        var mine = db.Set<VettingFile>()
            .AsSplitQuery()
            .Where(file =>
                file.HeldSince == null
                && (
                    file.State == VettingState.Received
                    || file.State == VettingState.InEvaluation
                    || file.State == VettingState.InAdjudication
                    || file.State == VettingState.MoreInformation
                )
                && file.Seats.Any(seat => seat.Holder == user && seat.Until == null)
            );
        mine = about is null ? mine : mine.Where(file => about.Contains(file.Person));
        foreach (var file in await mine.OrderBy(file => file.Number).ToListAsync(cancel))
        {
            await (
                file.State is VettingState.Received ? RegistryStops(file)
                : file.State is VettingState.InEvaluation ? Phases(file)
                : Board(file)
            );
        }
        if (office is null or Role.COO or Role.MED)
        {
            await holds.HandOver(user, (file, cause) => keepers.For(file, cause, user, cancel), cancel, about);
        }

        bool Lost(Role role) => office is null || office == role;

        async Task RegistryStops(VettingFile file)
        {
            var stops = await db.Set<RegistryOverride>()
                .Where(one => one.File == file.Id && one.State == OverrideState.Waiting)
                .ToListAsync(cancel);
            foreach (var stop in stops.Where(one => Lost(Role.ADJ) && one.Awaits(user)))
            {
                var others = await pool.For(file, new HashSet<Guid> { user, stop.AskedBy }, cancel);
                await WhereAnotherIs(() =>
                {
                    var drawn = stop.Replace(user, reason, others, RandomDraw.NewSeed(chance), policy.Now);
                    file.ReplaceOnRegistryStop(user, drawn, policy.Now);
                    return Task.CompletedTask;
                });
            }
        }

        async Task Phases(VettingFile file)
        {
            foreach (var kind in Enum.GetValues<EvaluationKind>())
            {
                if (
                    Lost(kind.Row().Evaluator)
                    && file.Current(kind) is { } phase
                    && phase.Evaluator == user
                    && InHand.Contains(phase.State)
                )
                {
                    await WhereAnotherIs(() => evaluators.Relieve(file, kind, policy, cancel));
                }
            }
        }

        async Task Board(VettingFile file)
        {
            var board = await db.BoardOf(file.Id, cancel);
            if (Lost(Role.BRD) && board.Chair == user)
            {
                var chairs = await pool.For(file, new HashSet<Guid> { user }, cancel, Role.BRD);
                await WhereAnotherIs(() =>
                {
                    file.ReplaceChair(
                        user,
                        board.ReplaceChair(reason, chairs, RandomDraw.NewSeed(chance), policy),
                        policy.Now
                    );
                    return Task.CompletedTask;
                });
            }
            else if (Lost(Role.ADJ) && board.State is BoardState.AwaitingVotes && board.IsSeated(user))
            {
                var box = await db.BoxOf(board, cancel);
                if (box.VoteOf(user) is null)
                {
                    var others = await pool.For(file, new HashSet<Guid> { user, board.Chair }, cancel);
                    await WhereAnotherIs(() =>
                    {
                        var drawn = board.Replace(user, box, reason, others, RandomDraw.NewSeed(chance), policy);
                        file.ReplaceAdjudicator(user, drawn, policy.Now);
                        return Task.CompletedTask;
                    });
                }
            }
        }
    }

    private static async Task WhereAnotherIs(Func<Task> relieve)
    {
        try
        {
            await relieve();
        }
        catch (RuleBrokenException broken)
            when (broken.Rule
                    is "evaluations.nobody-to-draw"
                        or "adjudication.too-few-adjudicators"
                        or "adjudication.no-other-chair"
            )
        {
            // Nobody else holds the office: the coordinator or the centre's director decides how it goes on.
        }
    }
}
