using VettingPortal.Features.Leadership;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Host.Setup;

/// <summary>The features of this portal, one line each.</summary>
public static class Features
{
    public static IServiceCollection AddPortalFeatures(this IServiceCollection services)
    {
        services.AddFeature<SettingsFeature>();
        services.AddFeature<VettingFeature>();
        services.AddFeature<LeadershipFeature>();
        return services;
    }
}
