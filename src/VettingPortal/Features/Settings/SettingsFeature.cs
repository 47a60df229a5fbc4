using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Settings;

/// <summary>What law, policy and the force's own lists say: kept on screens, changed by two people.</summary>
public sealed class SettingsFeature : IFeature
{
    public static readonly Permission View = new("settings.view");

    public static void Register(FeatureBuilder feature)
    {
        feature.Texts<SettingsTexts>().Permission(View, Role.SYS, Role.DIR, Role.LEG, Role.AUD, Role.COO);
        feature.Services.AddScoped<PolicyLookup>();
    }
}
