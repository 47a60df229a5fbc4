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

/// <summary>The file's newest appeal, or nothing but the file where there is none.</summary>
public sealed record FindAppeal(string Number) : IQuery<FindAppeal, FindAppeal.Found>
{
    public static Permission Requires => AdjudicationFeature.View;

    public sealed record Found(
        VettingFileId File,
        string Number,
        VettingState State,
        bool IsAppealable,
        DateOnly? NoticeDeliveredOn,
        DateOnly? AppealUntil,
        DateOnly? Due,
        VettingState? Against,
        DateOnly? LodgedOn,
        DocumentId? Proof,
        string? Grounds,
        IReadOnlyList<MemberRow> Panel,
        AppealDecision? Decision,
        string? Reasons,
        IReadOnlyList<EvaluationKind> Phases
    );

    public sealed record MemberRow(Guid User, string Name, AppealDecision? Decision, string? Opinion);

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<FindAppeal, Found>
    {
        public async Task<Found> Answer(FindAppeal query, CancellationToken cancel)
        {
            var file =
                await db.Set<VettingFile>()
                    .AsNoTracking()
                    .VisibleTo(context.Actor)
                    .SingleOrDefaultAsync(one => one.Number == query.Number, cancel)
                ?? throw new RecordNotFoundException();
            var appeal = await db.Set<AppealCase>()
                .AsNoTracking()
                .Where(one => one.File == file.Id)
                .OrderByDescending(one => one.RegisteredAt)
                .FirstOrDefaultAsync(cancel);
            var panel = (appeal?.Panel ?? []).OrderBy(member => member.Ordinal).ToList();
            var names = await db.NamesOf(panel.Select(member => member.User), cancel);
            return new(
                file.Id,
                file.Number,
                file.State,
                file.IsAppealable,
                file.NoticeDeliveredOn,
                file.AppealUntil,
                file.Due,
                appeal?.Against,
                appeal?.LodgedOn,
                appeal?.Proof,
                appeal?.Grounds,
                [
                    .. panel.Select(member => new MemberRow(
                        member.User,
                        names.GetValueOrDefault(member.User, ""),
                        member.Decision,
                        member.Opinion
                    )),
                ],
                appeal?.Decision,
                appeal?.Reasons,
                [.. (appeal?.Phases ?? []).Select(phase => phase.Kind)]
            );
        }
    }
}
