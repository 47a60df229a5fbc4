using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Host.Setup;
using VettingPortal.Kernel;
using VettingPortal.Shared;

namespace VettingPortal.Tests.Kernel;

/// <summary>Everything people read is there in Spanish and in English, and takes the same facts.</summary>
public sealed partial class TextsTests
{
    private static readonly PortalCatalogue Catalogue = new ServiceCollection()
        .AddFeature<SharedFeature>()
        .AddPortalFeatures()
        .Catalogue();

    public static TheoryData<Type> Markers => [.. Catalogue.Texts.Distinct()];

    [Theory]
    [MemberData(nameof(Markers))]
    public void Resources_EveryKey_IsInBothLanguages(Type marker)
    {
        var (spanish, english) = (
            Read(marker, CultureInfo.InvariantCulture),
            Read(marker, CultureInfo.GetCultureInfo("en"))
        );

        Assert.NotEmpty(spanish);
        Assert.Equal(spanish.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Markers))]
    public void Resources_EveryText_SaysSomething(Type marker)
    {
        var silent = Both(marker).Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => text.Key);

        Assert.Empty(silent);
    }

    [Theory]
    [MemberData(nameof(Markers))]
    public void Resources_EveryText_TakesTheSameFactsInBothLanguages(Type marker)
    {
        var (spanish, english) = (
            Read(marker, CultureInfo.InvariantCulture),
            Read(marker, CultureInfo.GetCultureInfo("en"))
        );

        var different = spanish.Keys.Where(key =>
            !Places(spanish[key]).SetEquals(Places(english.GetValueOrDefault(key, "")))
        );

        Assert.Empty(different);
    }

    /// <summary>Such keys are looked for in all features (<see cref="PortalTexts"/>), so a second one would never be read.</summary>
    [Fact]
    public void Resources_KeysOfCodes_StandInOnePlace()
    {
        var twice = Markers
            .SelectMany(marker => Read(marker, CultureInfo.InvariantCulture).Keys)
            .Where(key => key.Contains('.', StringComparison.Ordinal))
            .GroupBy(key => key)
            .Where(key => key.Count() > 1)
            .Select(key => key.Key);

        Assert.Empty(twice);
    }

    [Fact]
    public void Catalogue_EveryPermission_HasAName()
    {
        var all = All();

        var nameless = Catalogue
            .Permissions.Where(permission => !all.Contains($"permission.{permission.Code}"))
            .Select(permission => permission.Code);

        Assert.Empty(nameless);
    }

    [Fact]
    public void Catalogue_EveryMenuLine_HasItsTextInItsFeature()
    {
        var wordless = Catalogue
            .Navigation.Where(item => !Read(item.Texts, CultureInfo.InvariantCulture).ContainsKey(item.Text))
            .Select(item => item.Href);

        Assert.Empty(wordless);
    }

    [Theory]
    [InlineData(typeof(Role))]
    [InlineData(typeof(NavArea))]
    public void Enum_EveryMemberThatIsShown_HasAName(Type shown)
    {
        var all = All();

        Assert.DoesNotContain(Enum.GetNames(shown), member => !all.Contains($"{shown.Name}.{member}"));
    }

    private static HashSet<string> All() =>
        [.. Catalogue.Texts.Distinct().SelectMany(marker => Read(marker, CultureInfo.InvariantCulture).Keys)];

    private static IEnumerable<KeyValuePair<string, string>> Both(Type marker) =>
        [.. Read(marker, CultureInfo.InvariantCulture), .. Read(marker, CultureInfo.GetCultureInfo("en"))];

    /// <summary>Exactly what one file holds: nothing is borrowed from the other language.</summary>
    private static Dictionary<string, string> Read(Type marker, CultureInfo culture)
    {
        var set = new ResourceManager(marker.FullName!, marker.Assembly).GetResourceSet(
            culture,
            createIfNotExists: true,
            tryParents: false
        );
        return set?.Cast<DictionaryEntry>()
                .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "")
            ?? [];
    }

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(place => place.Value)];

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Place();
}
