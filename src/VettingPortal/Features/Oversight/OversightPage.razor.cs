using System.Globalization;
using Microsoft.AspNetCore.Components;
using VettingPortal.Kernel;
using VettingPortal.Shared;

namespace VettingPortal.Features.Oversight;

/// <summary>The ledger, newest first; what is chosen stands in the page's address.</summary>
public sealed partial class OversightPage
{
    private string? _user;
    private string? _file;

    [SupplyParameterFromQuery]
    private string? From { get; set; }

    [SupplyParameterFromQuery]
    private string? Until { get; set; }

    [SupplyParameterFromQuery]
    private string? Act { get; set; }

    [SupplyParameterFromQuery]
    private string? Ending { get; set; }

    [SupplyParameterFromQuery]
    private string? User { get; set; }

    [SupplyParameterFromQuery]
    private string? File { get; set; }

    private ListActs.Choice Chosen => new(Day(From), Day(Until), Act, User, Ending, File);

    private int Active => new[] { From, Until, Act, Ending, User, File }.Count(chosen => chosen is not null);

    private IReadOnlyList<string> Named => [.. ActNames.All.OrderBy(Portal.Act, StringComparer.CurrentCulture)];

    protected override void OnParametersSet() => (_user, _file) = (User, File);

    private Task<PageOf<ListActs.Row>> Load(string? after, CancellationToken cancel) =>
        UseCases.Ask(new ListActs(Chosen, after), cancel);

    private void Search() =>
        Navigation.NavigateTo(
            Navigation.GetUriWithQueryParameters(
                new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["user"] = Given(_user),
                    ["file"] = Given(_file),
                }
            ),
            replace: true
        );

    private void Set(string name, string? value) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(name, value), replace: true);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string? Iso(DateOnly? day) => day is { } known ? TypedDay.Iso(known) : null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 2000 and < 2200
            ? day
            : null;
}
