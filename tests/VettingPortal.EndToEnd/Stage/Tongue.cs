using System.Collections;
using System.Globalization;
using System.Resources;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Host.Setup;
using VettingPortal.Kernel;
using VettingPortal.Shared;

namespace VettingPortal.EndToEnd.Stage;

/// <summary>
/// What the portal says to somebody who reads English where another reads Spanish. Journeys are written with the Spanish words; a text
/// that is said in two ways in English, or in none, fails the journey that looks for it.
/// </summary>
internal sealed class Tongue(Look look)
{
    private static readonly Lazy<ILookup<string, string>> English = new(Read);

    /// <summary>A text of the portal in this language, with its facts.</summary>
    public string this[string spanish, params object[] facts] =>
        string.Format(CultureInfo.InvariantCulture, look == Look.SpanishWide ? spanish : Said(spanish), facts);

    private static string Said(string spanish) =>
        English.Value[spanish].Distinct().ToList() switch
        {
            [var only] => only,
            [] => throw new InvalidOperationException($"The portal does not say '{spanish}'."),
            var several => throw new InvalidOperationException(
                $"'{spanish}' is said in several ways: {string.Join(", ", several)}."
            ),
        };

    private static ILookup<string, string> Read()
    {
        var catalogue = new ServiceCollection().AddFeature<SharedFeature>().AddPortalFeatures().Catalogue();
        return catalogue
            .Texts.Distinct()
            .SelectMany(marker =>
                Of(marker, CultureInfo.InvariantCulture)
                    .Join(
                        Of(marker, CultureInfo.GetCultureInfo("en")),
                        spanish => spanish.Key,
                        english => english.Key,
                        (spanish, english) => (Spanish: spanish.Value, English: english.Value)
                    )
            )
            .ToLookup(text => text.Spanish, text => text.English);
    }

    private static IEnumerable<(string Key, string Value)> Of(Type marker, CultureInfo culture) =>
        new ResourceManager(marker.FullName!, marker.Assembly)
            .GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .Select(entry => ((string)entry.Key, (string?)entry.Value ?? ""));
}
