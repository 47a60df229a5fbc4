using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Evaluations;

/// <summary>The five phases: who is drawn, when and where they take place, what they found, who confirmed it.</summary>
public sealed class EvaluationsFeature : IFeature
{
    public static readonly Permission ViewAgenda = new("evaluations.view-agenda");
    public static readonly Permission Schedule = new("evaluations.schedule");
    public static readonly Permission OpenPhases = new("evaluations.open-phases");
    public static readonly Permission Void = new("evaluations.void");
    public static readonly Permission Redraw = new("evaluations.redraw");
    public static readonly Permission ViewAccreditations = new("evaluations.view-accreditations");
    public static readonly Permission ProposeAccreditation = new("evaluations.propose-accreditation");
    public static readonly Permission ConfirmAccreditation = new("evaluations.confirm-accreditation");

    public static void Register(FeatureBuilder feature)
    {
        feature.Services.AddScoped<Evaluators>();
        feature.Services.AddScoped<Appointments>();
        feature
            .Texts<EvaluationsTexts>()
            .Permission(ViewAgenda, Role.TOXL, Role.MED, Role.PSI, Role.EXA, Role.BGI, Role.COO, Role.DIR)
            .Permission(Schedule, Role.TOXL, Role.MED, Role.PSI, Role.EXA, Role.BGI, Role.COO)
            .Permission(
                OpenPhases,
                Role.TOXL,
                Role.MED,
                Role.PSI,
                Role.EXA,
                Role.QC,
                Role.BGI,
                Role.BGS,
                Role.ADJ,
                Role.BRD,
                // Only behind a broken glass.
                Role.COO,
                Role.DIR,
                Role.LEG,
                Role.AUD,
                Role.IAI,
                Role.IAD
            )
            .Permission(Void, Role.COO, Role.DIR)
            .Permission(Redraw, Role.COO, Role.DIR)
            .Permission(ViewAccreditations, Role.SYS, Role.DIR, Role.LEG, Role.AUD, Role.COO)
            .Permission(ProposeAccreditation, Role.DIR)
            .Permission(ConfirmAccreditation, Role.DIR, Role.LEG)
            .Navigation(
                "NavAgenda",
                VettingRoutes.Agenda,
                ViewAgenda,
                Icons.Material.Outlined.CalendarMonth,
                NavArea.Vetting,
                2
            );
        feature
            .FileSection<EvaluationsTexts, PhasesPart>(
                "phases",
                "PartPhases",
                VettingFeature.View,
                10,
                shownFor: file => file.Phases.Count > 0 || file.State is VettingState.Eligible
            )
            .FileAction<StartEvaluationAction>(VettingFeature.Coordinate, 30, null, VettingStep.StartEvaluation);
        RegisterActs(feature);
    }

    private static void RegisterActs(FeatureBuilder feature) =>
        feature
            .Command<RecordConsents, RecordConsents.Handler>()
            .Command<StartEvaluation, StartEvaluation.Handler>()
            .Command<SchedulePhase, SchedulePhase.Handler>()
            .Command<PostponePhase, PostponePhase.Handler>()
            .Command<BeginPhase, BeginPhase.Handler>()
            .Command<ReportPhase, ReportPhase.Handler>()
            .Command<StoreLateResult, StoreLateResult.Handler>()
            .Command<RecordNoShow, RecordNoShow.Handler>()
            .Command<SendBackPhase, SendBackPhase.Handler>()
            .Command<ConfirmPhase, ConfirmPhase.Handler>()
            .Command<VoidPhase, VoidPhase.Handler>()
            .Command<RedrawPhase, RedrawPhase.Handler>()
            .Command<ProposeAccreditation, ProposeAccreditation.Handler>()
            .Command<ConfirmAccreditation, ConfirmAccreditation.Handler>()
            .Command<WithdrawAccreditation, WithdrawAccreditation.Handler>()
            .Query<OpenPhase, OpenPhase.Content, OpenPhase.Handler>()
            .Query<ListAppointments, IReadOnlyList<ListAppointments.Row>, ListAppointments.Handler>()
            .Query<FindFirstDay, DateOnly, FindFirstDay.Handler>()
            .Query<ListCenters, IReadOnlyList<ListCenters.Row>, ListCenters.Handler>()
            .Query<ListAccreditations, IReadOnlyList<ListAccreditations.Row>, ListAccreditations.Handler>()
            .Query<ListCentersToAccredit, IReadOnlyList<ListCentersToAccredit.Row>, ListCentersToAccredit.Handler>();
}
