using VettingPortal.Features.Users;
using VettingPortal.Kernel;

namespace VettingPortal.Host.Setup;

/// <summary>The features of this portal, one line each.</summary>
public static class Features
{
    public static IServiceCollection AddPortalFeatures(this IServiceCollection services) => services.AddFeature<UsersFeature>();
}
