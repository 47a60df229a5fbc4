using VettingPortal.Features.Adjudication;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Users;
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
            .AddFeature<UsersFeature>()
            .AddFeature<VettingFeature>()
            .AddFeature<AdjudicationFeature>();
}
