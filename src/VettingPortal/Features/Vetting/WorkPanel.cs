using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Vetting;

/// <summary>
/// What a feature puts above the list of somebody's work, for work that belongs to no file one may see: a component that renders a panel,
/// or nothing where there is nothing to do.
/// </summary>
public sealed record WorkPanel(Permission SeenBy, Type Component);

public static class WorkPanelRegistration
{
    /// <summary>Adds a panel to the page of one's work.</summary>
    public static FeatureBuilder WorkPanel<TComponent>(this FeatureBuilder feature, Permission seenBy)
        where TComponent : Microsoft.AspNetCore.Components.IComponent
    {
        feature.Services.AddSingleton(new WorkPanel(seenBy, typeof(TComponent)));
        return feature;
    }
}
