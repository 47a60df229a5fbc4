using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Kernel;

namespace VettingPortal.Shared;

/// <summary>Brings the words that belong to no single feature: the roles, the areas of the menu, what a refused act is called.</summary>
public sealed class SharedFeature : IFeature
{
    public static void Register(FeatureBuilder feature) =>
        feature
            .Texts<SharedTexts>()
            .Services.AddScoped<SearchWords>()
            .AddScoped<Confirmations>()
            .AddScoped<ChosenPurposes>()
            .AddScoped(ConfirmingUseCases.Of);
}
