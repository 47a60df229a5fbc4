using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Documents;
using VettingPortal.Kernel.Exports;

namespace VettingPortal.Features.Adjudication;

/// <summary>The board: sealed votes, decisions with their reasons, notices with proof of delivery, appeals.</summary>
public sealed class AdjudicationFeature : IFeature
{
    /// <summary>Sees boards, decisions once they are taken, notices and appeals; of a vote nothing but one's own.</summary>
    public static readonly Permission View = new("adjudication.view");

    /// <summary>Opens the package of evidence: an adjudicator of the file, or its chair.</summary>
    public static readonly Permission ReadEvidence = new("adjudication.read-evidence");

    private static readonly VettingStep[] Steps =
    [
        VettingStep.OpenAdjudication,
        VettingStep.Approve,
        VettingStep.ApproveWithRestrictions,
        VettingStep.Deny,
        VettingStep.AskMoreInformation,
        VettingStep.ResumeAdjudication,
        VettingStep.CloseAfterNotice,
        VettingStep.Appeal,
        VettingStep.ConfirmDenial,
        VettingStep.Reverse,
        VettingStep.Repeat,
    ];

    public static void Register(FeatureBuilder feature)
    {
        feature
            .Texts<AdjudicationTexts>()
            .Permission(View, Role.BRD, Role.ADJ, Role.LEG, Role.DIR, Role.AUD)
            .Permission(ReadEvidence, Role.BRD, Role.ADJ)
            .Navigation("Board", "/board", View, Icons.Material.Outlined.Gavel, NavArea.Vetting, 30)
            .FileSection<AdjudicationTexts, AdjudicationSection>(
                "adjudication",
                "Adjudication",
                View,
                60,
                shownFor: IsBeforeTheBoard
            )
            .FileAction<BoardFileAction>(View, 40, IsBeforeTheBoard, Steps)
            .Command<OpenBoard, OpenBoard.Handler>()
            .Command<CastVote, CastVote.Handler>()
            .Command<ChooseVote, ChooseVote.Handler>()
            .Command<RecordDecision, RecordDecision.Handler>()
            .Command<RecuseAdjudicator, RecuseAdjudicator.Handler>()
            .Command<HandOverBoard, HandOverBoard.Handler>()
            .Command<OrderRetest, OrderRetest.Handler>()
            .Command<SupplyInformation, SupplyInformation.Handler>()
            .Command<IssueNotice, IssueNotice.Handler>()
            .Command<RecordDelivery, RecordDelivery.Handler>()
            .Command<CloseAfterNotice, CloseAfterNotice.Handler>()
            .On<Users.UserStopped, RelieveWhoStopped>()
            .On<People.TieDeclared, RelieveWhoStopped>()
            .On<People.TieDeclared, DoubtWorkBeforeTie>()
            .Command<RegisterAppeal, RegisterAppeal.Handler>()
            .Command<DrawPanel, DrawPanel.Handler>()
            .Command<DecideAppeal, DecideAppeal.Handler>()
            .Query<FindAppeal, FindAppeal.Found, FindAppeal.Handler>()
            .Query<ListNotices, IReadOnlyList<ListNotices.Row>, ListNotices.Handler>()
            .Query<FindBoardCase, FindBoardCase.Found, FindBoardCase.Handler>()
            .Query<FindMyVote, FindMyVote.Found, FindMyVote.Handler>()
            .Query<ListBoard, PageOf<ListBoard.Row>, ListBoard.Handler>()
            .Exports<ListBoard, ListBoard.Row, BoardColumns>()
            .Query<OpenEvidence, OpenEvidence.Found, OpenEvidence.Handler>()
            .Command<AskRegistryOverride, AskRegistryOverride.Handler>()
            .Command<AnswerRegistryOverride, AnswerRegistryOverride.Handler>()
            .Command<HandOverRegistryStop, HandOverRegistryStop.Handler>()
            .Query<ListRegistryStops, IReadOnlyList<ListRegistryStops.Row>, ListRegistryStops.Handler>()
            .On<OverrideChanged, KeepOverrideItems>()
            .On<FileChanged, KeepOverrideItems>()
            .On<FileChanged, KeepBoardItems>()
            .On<BoardChanged, KeepBoardItems>()
            .On<VoteCast, KeepBoardItems>();
        feature.Services.AddScoped<AdjudicatorPool>();
        feature.Services.AddScoped<WorkBeforeTie>();
        feature.Services.AddScoped<Relief>();
        feature.Services.AddScoped<HoldKeepers>();
        feature.Services.AddScoped<IDocumentSight, NoticeSight>();
        feature.Services.AddScoped<IDocumentSight, AppealSight>();
    }

    private static bool IsBeforeTheBoard(FileFacts file) =>
        file.State
            is VettingState.Integration
                or VettingState.InAdjudication
                or VettingState.MoreInformation
                or VettingState.InAppeal
        || Notice.IsNotifiable(file.State)
        || file is { State: VettingState.Closed, Outcome: VettingOutcome.NotApproved or VettingOutcome.NotEligible };
}
