using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Features.Adjudication;

internal static class AppealRecords
{
    /// <summary>The appeal in hand: the newest of the file.</summary>
    public static async Task<AppealCase> AppealOf(this PortalDb db, VettingFileId file, CancellationToken cancel) =>
        await db.Set<AppealCase>()
            .Where(appeal => appeal.File == file)
            .OrderByDescending(appeal => appeal.RegisteredAt)
            .FirstOrDefaultAsync(cancel)
        ?? throw new RecordNotFoundException();
}

/// <summary>
/// Legal registers an appeal with the stamped copy that proves when it was received: its window is judged by that day, however late it
/// is registered (§7.3, 17).
/// </summary>
public sealed record RegisterAppeal(
    AppealCaseId Appeal,
    VettingFileId File,
    DateOnly LodgedOn,
    string Grounds,
    AttachedFile Proof
) : ICommand
{
    public static Permission Requires => VettingFeature.Appeal;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(
        PortalDb db,
        UseCaseContext context,
        PolicyLookup policies,
        DocumentStore documents,
        VettingFiles files
    ) : IHandle<RegisterAppeal>
    {
        public async Task Handle(RegisterAppeal command, CancellationToken cancel)
        {
            var (actor, policy) = (context.Actor, await policies.Find(cancel));
            var file = await db.FileOf(command.File, actor, cancel);
            await DemandAppealable(file, cancel);
            if (!file.State.IsOpen())
            {
                await files.DemandTheOnlyOne(file, cancel);
            }
            var appeal = AppealCase.Register(
                command.Appeal,
                file,
                command.LodgedOn,
                command.Grounds,
                command.Proof.Id,
                actor,
                policy
            );
            file.Take(VettingStep.Appeal, actor, new VettingFacts(policy) { AppealFiledOn = command.LodgedOn });
            await documents.Add(
                new NewDocument(
                    command.Proof.Id,
                    new DocumentOwner(AppealCase.DocumentOwner, appeal.Id.Value),
                    file.Person.Value,
                    "ACUSE",
                    command.Proof.Name,
                    command.Proof.Content
                ),
                cancel
            );
            db.Add(appeal);
        }

        // Whether a reason may be appealed is kept with it (§8.7). Breaks adjudication.reason-not-appealable.
        private async Task DemandAppealable(VettingFile file, CancellationToken cancel)
        {
            if (
                await db.Set<ReferenceEntry>()
                    .AnyAsync(
                        line =>
                            line.List == ReferenceList.ClosureReasons
                            && line.Code == file.OutcomeReason
                            && line.Appealable == false,
                        cancel
                    )
            )
            {
                throw new RuleBrokenException("adjudication.reason-not-appealable");
            }
        }
    }
}

/// <summary>Draws the panel of three who have had nothing to do with the file.</summary>
public sealed record DrawPanel(VettingFileId File) : ICommand
{
    public static Permission Requires => VettingFeature.Appeal;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context, AdjudicatorPool pool, IChance chance)
        : IHandle<DrawPanel>
    {
        public async Task Handle(DrawPanel command, CancellationToken cancel)
        {
            var file = await db.FileOf(command.File, context.Actor, cancel);
            if (file.State is not VettingState.InAppeal)
            {
                throw new RuleBrokenException("adjudication.no-appeal");
            }
            file.DemandNotHeld(context.Today);
            var appeal = await db.AppealOf(file.Id, cancel);
            var candidates = await pool.For(file, new HashSet<Guid> { context.Actor.Id }, cancel);
            appeal.DrawPanel(candidates, RandomDraw.NewSeed(chance));
        }
    }
}

/// <summary>Records the panel's decision: confirmed, reversed, or named phases to be repeated.</summary>
public sealed record DecideAppeal(
    VettingFileId File,
    IReadOnlyList<PanelOpinion> Opinions,
    string Reasons,
    IReadOnlyList<EvaluationKind> PhasesToRepeat
) : ICommand
{
    public static Permission Requires => VettingFeature.Appeal;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context, PolicyLookup policies) : IHandle<DecideAppeal>
    {
        public async Task Handle(DecideAppeal command, CancellationToken cancel)
        {
            var (actor, policy) = (context.Actor, await policies.Find(cancel));
            var file = await db.FileOf(command.File, actor, cancel);
            if (file.State is not VettingState.InAppeal)
            {
                throw new RuleBrokenException("adjudication.no-appeal");
            }
            var appeal = await db.AppealOf(file.Id, cancel);
            var step = appeal.Decide(command.Opinions, command.Reasons, command.PhasesToRepeat, policy.Now) switch
            {
                AppealDecision.Confirm => VettingStep.ConfirmDenial,
                AppealDecision.Reverse => VettingStep.Reverse,
                AppealDecision.Repeat => VettingStep.Repeat,
            };
            var facts = new AppealFacts(
                [.. appeal.Panel.Select(member => member.User)],
                [.. appeal.Phases.Select(phase => phase.Kind)]
            );
            file.Take(step, actor, new VettingFacts(policy) { Appeal = facts });
        }
    }
}
