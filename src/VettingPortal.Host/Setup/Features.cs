using VettingPortal.Features.People;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Host.Setup;

/// <summary>The features of this portal, one line each.</summary>
public static class Features
{
    public static IServiceCollection AddPortalFeatures(this IServiceCollection services) =>
        services
            .AddFeature<DocumentsFeature>()
            .AddFeature<SettingsFeature>()
            .AddFeature<PeopleFeature>()
            .AddFeature<RecruitmentFeature>()
            .AddFeature<VettingFeature>();
}
