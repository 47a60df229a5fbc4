using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Documents;
using VettingPortal.Kernel.Exports;

namespace VettingPortal.Features.Recruitment;

/// <summary>Campaigns and their targets, applications and their papers, bulk import, eligibility.</summary>
public sealed class RecruitmentFeature : IFeature
{
    public static readonly Permission ViewCampaigns = new("recruitment.view-campaigns");
    public static readonly Permission RunCampaigns = new("recruitment.run-campaigns");
    public static readonly Permission SetTargets = new("recruitment.set-targets");
    public static readonly Permission Attach = new("recruitment.attach");

    /// <summary>Sees the imports and takes them back: one's own, and the coordinator anybody's.</summary>
    public static readonly Permission UndoImports = new("recruitment.undo-imports");

    public static void Register(FeatureBuilder feature)
    {
        feature.Services.AddScoped<IntakeLookup>();
        feature.Services.AddScoped<EligibilityLookup>();
        feature.Services.AddScoped<IDocumentSight, ApplicationDocuments>();
        feature.Services.AddSingleton<ApplicantImport>();
        feature.Services.AddSingleton<ImportMessages>();
        feature.Services.AddSingleton<ImportDesk>();
        feature
            .Texts<ImportTexts>()
            .Texts<RecruitmentTexts>()
            .Permission(ViewCampaigns, Role.REC, Role.ELI, Role.COO, Role.DIR, Role.LDR, Role.HR, Role.AUD, Role.ACA)
            .Permission(RunCampaigns, Role.REC, Role.COO)
            .Permission(SetTargets, Role.DIR, Role.LDR)
            .Permission(Attach, Role.REC, Role.ELI)
            .Permission(UndoImports, Role.REC, Role.COO)
            .Navigation(
                "NavApplicants",
                "/applicants",
                VettingFeature.View,
                Icons.Material.Outlined.PersonAddAlt,
                NavArea.Recruitment,
                1
            )
            .Navigation(
                "NavImport",
                "/applicants/import",
                UndoImports,
                Icons.Material.Outlined.UploadFile,
                NavArea.Recruitment,
                2
            )
            .Navigation(
                "NavCampaigns",
                "/campaigns",
                ViewCampaigns,
                Icons.Material.Outlined.Campaign,
                NavArea.Recruitment,
                3
            );
        feature.FileSection<RecruitmentTexts, ApplicationSection>(
            "application",
            "Application",
            VettingFeature.View,
            15
        );
        Campaigns(feature);
        Applications(feature);
        Imports(feature);
    }

    private static void Campaigns(FeatureBuilder feature) =>
        feature
            .Command<AnnounceCampaign, AnnounceCampaign.Handler>()
            .Command<AimCampaign, AimCampaign.Handler>()
            .Command<CloseCampaign, CloseCampaign.Handler>()
            .Query<ListCampaigns, PageOf<ListCampaigns.Row>, ListCampaigns.Handler>()
            .Exports<ListCampaigns, ListCampaigns.Row, CampaignColumns>()
            .Query<FindCampaign, FindCampaign.Found, FindCampaign.Handler>()
            .Query<ListRecruitmentChoices, ListRecruitmentChoices.Choices, ListRecruitmentChoices.Handler>();

    private static void Applications(FeatureBuilder feature) =>
        feature
            .Command<RegisterApplicant, RegisterApplicant.Handler>()
            .Command<AttachDocument, AttachDocument.Handler>()
            .Command<WithdrawDocument, WithdrawDocument.Handler>()
            .Command<SignDeclaration, SignDeclaration.Handler>()
            .Command<SubmitApplication, SubmitApplication.Handler>()
            .Command<RecordRegistryQuery, RecordRegistryQuery.Handler>()
            .Command<FindEligible, FindEligible.Handler>()
            .Command<FindNotEligible, FindNotEligible.Handler>()
            .Command<WithdrawApplication, WithdrawApplication.Handler>()
            .Query<CheckApplicant, CheckApplicant.Findings, CheckApplicant.Handler>()
            .Query<ListApplicants, PageOf<ListApplicants.Row>, ListApplicants.Handler>()
            .Exports<ListApplicants, ListApplicants.Row, ApplicantColumns>()
            .Query<FindApplication, FindApplication.Found, FindApplication.Handler>();

    private static void Imports(FeatureBuilder feature) =>
        feature
            .Command<StartImport, StartImport.Handler>()
            .Command<ImportChunk, ImportChunk.Handler>()
            .Command<UndoImport, UndoImport.Handler>()
            .Query<FindJudgingGround, JudgingGround, FindJudgingGround.Handler>()
            .Query<OpenImportResult, OpenImportResult.Content, OpenImportResult.Handler>()
            .Query<FindImport, FindImport.Found, FindImport.Handler>()
            .Query<ListImports, PageOf<ListImports.Row>, ListImports.Handler>()
            .Query<FindInterruptedImport, FindInterruptedImport.Answer, FindInterruptedImport.Handler>();
}
