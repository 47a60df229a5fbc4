using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using VettingPortal.Shared;

namespace VettingPortal.Kernel.Exports;

/// <summary>The words that stand in every file.</summary>
public sealed class ExportWords(IStringLocalizer<SharedTexts> texts)
{
    public string TakenBy => texts["TakenBy"];
}

public static class ExportRegistration
{
    /// <summary>Lets a list out as a file, in the columns given.</summary>
    public static FeatureBuilder Exports<TList, TRow, TColumns>(this FeatureBuilder feature)
        where TList : IExportable<TList, TRow>
        where TColumns : class, IListColumns<TRow>
    {
        feature.Services.TryAddScoped<ExportWords>();
        feature.Services.AddScoped<TColumns>();
        return feature.Query<ExportList<TList, TRow, TColumns>, ListFile, ExportList<TList, TRow, TColumns>.Handler>();
    }
}
