using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Exports;

namespace VettingPortal.Features.Vetting;

/// <summary>The vetting file, its workflow, holds and clocks.</summary>
public sealed class VettingFeature : IFeature
{
    public static readonly Permission View = new("vetting.view");
    public static readonly Permission Register = new("vetting.register");
    public static readonly Permission JudgeEligibility = new("vetting.judge-eligibility");
    public static readonly Permission Coordinate = new("vetting.coordinate");
    public static readonly Permission Evaluate = new("vetting.evaluate");
    public static readonly Permission Review = new("vetting.review");
    public static readonly Permission Adjudicate = new("vetting.adjudicate");
    public static readonly Permission RunBoard = new("vetting.run-board");
    public static readonly Permission Train = new("vetting.train");
    public static readonly Permission SignCertificate = new("vetting.sign-certificate");
    public static readonly Permission RegisterCertificate = new("vetting.register-certificate");
    public static readonly Permission Appeal = new("vetting.appeal");
    public static readonly Permission Hold = new("vetting.hold");

    /// <summary>Looks again at work whose doer declared a tie afterwards (SOD-12).</summary>
    public static readonly Permission ReviewWork = new("vetting.review-work");

    /// <summary>Opens the reserved parts of one file out of turn (SOD-13).</summary>
    public static readonly Permission BreakGlass = new("vetting.break-glass");

    /// <summary>No role has it: the portal's own.</summary>
    public static readonly Permission KeepTime = new("vetting.keep-time");

    /// <summary>Everyone who acts has work of their own to see.</summary>
    public static readonly Permission Work = new("vetting.work");

    static void IFeature.Register(FeatureBuilder feature)
    {
        feature.Services.AddScoped<FileNumbers>();
        feature.Services.AddScoped<VettingFiles>();
        feature.Services.AddScoped<Holds>();
        feature.Services.AddScoped<FilePurposes>();
        feature
            .Texts<VettingTexts>()
            .Permission(
                View,
                Role.REC,
                Role.ELI,
                Role.TOXL,
                Role.MED,
                Role.PSI,
                Role.EXA,
                Role.QC,
                Role.BGI,
                Role.BGS,
                Role.COO,
                Role.ADJ,
                Role.BRD,
                Role.ACA,
                Role.CERT,
                Role.DIR,
                Role.IAI,
                Role.IAD,
                Role.LEG,
                Role.AUD,
                Role.HR
            )
            .Permission(KeepTime)
            .Permission(Register, Role.REC)
            .Permission(JudgeEligibility, Role.ELI)
            .Permission(Coordinate, Role.COO)
            .Permission(Evaluate, Role.TOXL, Role.MED, Role.PSI, Role.EXA, Role.BGI)
            .Permission(Review, Role.TOXL, Role.MED, Role.PSI, Role.QC, Role.BGS)
            .Permission(Adjudicate, Role.ADJ)
            .Permission(RunBoard, Role.BRD)
            .Permission(Train, Role.ACA)
            .Permission(SignCertificate, Role.DIR)
            .Permission(RegisterCertificate, Role.CERT)
            .Permission(Appeal, Role.LEG)
            .Permission(Hold, Role.COO, Role.MED)
            .Permission(ReviewWork, Role.DIR)
            .Permission(BreakGlass, Role.COO, Role.DIR)
            .Permission(Work, Enum.GetValues<Role>())
            .Navigation("NavWork", "/", Work, Icons.Material.Outlined.Checklist, NavArea.Work)
            .Navigation("NavFiles", VettingRoutes.Files, View, Icons.Material.Outlined.FolderShared, NavArea.Vetting, 1)
            .On<FileChanged, KeepWorkItems>()
            .FileSection<VettingTexts, PeoplePart>("people", "PartPeople", View, 80)
            .FileSection<VettingTexts, ActsPart>("acts", "PartActs", View, 90)
            .FileAction<HoldAction>(Hold, 10, file => file.State.IsOpen())
            .FileAction<CoordinateAction>(View, 20)
            .FileAction<WorkReviewAction>(ReviewWork, 25, file => file.WorkInDoubt.Count > 0)
            .FileAction<GlassAction>(BreakGlass, 90, file => file.Phases.Count > 0);
        RegisterActs(feature);
    }

    private static void RegisterActs(FeatureBuilder feature) =>
        feature
            .Command<IntegrateFile, IntegrateFile.Handler>()
            .Command<CloseFileAsNotCompleted, CloseFileAsNotCompleted.Handler>()
            .Command<ReturnFileToEvaluation, ReturnFileToEvaluation.Handler>()
            .Query<ListOverdueSteps, IReadOnlyList<ListOverdueSteps.Row>, ListOverdueSteps.Handler>()
            .Command<RecordInactivityNotice, RecordInactivityNotice.Handler>()
            .Command<CloseFileForInactivity, CloseFileForInactivity.Handler>()
            .Command<ReopenFile, ReopenFile.Handler>()
            .Command<PlaceHold, PlaceHold.Handler>()
            .Command<LiftHold, LiftHold.Handler>()
            .Command<KeepHold, KeepHold.Handler>()
            .Command<UpholdWork, UpholdWork.Handler>()
            .Command<BreakGlass, Vetting.BreakGlass.Handler>()
            .Query<FindMyGlass, FindMyGlass.Found?, FindMyGlass.Handler>()
            .Command<TellHardStop, TellHardStop.Handler>()
            .Query<ListHardStops, IReadOnlyList<VettingFileId>, ListHardStops.Handler>()
            .Query<ListMyHolds, IReadOnlyList<ListMyHolds.Row>, ListMyHolds.Handler>()
            .Query<FindVettingFile, FileFacts, FindVettingFile.Handler>()
            .Query<ListVettingFiles, PageOf<ListVettingFiles.Row>, ListVettingFiles.Handler>()
            .Exports<ListVettingFiles, ListVettingFiles.Row, FileColumns>()
            .Query<ListFileFilters, ListFileFilters.Choices, ListFileFilters.Handler>()
            .Query<ListMyWork, PageOf<ListMyWork.Row>, ListMyWork.Handler>()
            .Exports<ListMyWork, ListMyWork.Row, WorkColumns>()
            .Query<CountMyWork, IReadOnlyDictionary<DueBucket, int>, CountMyWork.Handler>()
            .Query<ListFileHistory, ListFileHistory.Lines, ListFileHistory.Handler>();
}
