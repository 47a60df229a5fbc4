using VettingPortal.Features.Adjudication;
using VettingPortal.Features.Certification;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Integrity;
using VettingPortal.Features.Leadership;
using VettingPortal.Features.Oversight;
using VettingPortal.Features.People;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Search;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Training;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Host.Setup;

/// <summary>The features of this portal, one line each.</summary>
public static class Features
{
    public static IServiceCollection AddPortalFeatures(this IServiceCollection services)
    {
        services.AddFeature<DocumentsFeature>();
        services.AddFeature<SettingsFeature>();
        services.AddFeature<UsersFeature>();
        services.AddFeature<PeopleFeature>();
        services.AddFeature<RecruitmentFeature>();
        services.AddFeature<VettingFeature>();
        services.AddFeature<EvaluationsFeature>();
        services.AddFeature<AdjudicationFeature>();
        services.AddFeature<LeadershipFeature>();
        services.AddFeature<TrainingFeature>();
        services.AddFeature<CertificationFeature>();
        services.AddFeature<OversightFeature>();
        services.AddFeature<IntegrityFeature>();
        services.AddFeature<SearchFeature>();
        return services;
    }
}
