using Microsoft.AspNetCore.Components;
using VettingPortal.Features.People;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Settings;

/// <summary>Proposes a profile, or what an existing one shall ask.</summary>
public sealed partial class ProposeProfilePage
{
    private readonly ProposalId _id = ProposalId.New();
    private readonly Guid _new = Guid.CreateVersion7();
    private Outcome? _outcome;
    private string? _code;
    private string? _es;
    private string? _en;
    private int? _hours;
    private int? _from;
    private int? _to;
    private Schooling? _schooling;
    private bool _card;
    private string? _reason;
    private bool _pressed;

    [SupplyParameterFromQuery(Name = "id")]
    private Guid? Known { get; set; }

    private async Task<ForceProfileChange?> Load()
    {
        if (Known is null)
        {
            return new("", "", "", 0, 0, 0, default, false);
        }
        var known = (await UseCases.Ask(new FindLists())).Profiles.FirstOrDefault(profile => profile.Id == Known);
        if (known.Profile is { } profile)
        {
            (_code, _es, _en) = (profile.Code, profile.NameEs, profile.NameEn);
            (_hours, _from, _to) = (profile.MinimumHours, profile.MinimumAge, profile.MaximumAge);
            (_schooling, _card) = (profile.MinimumSchooling, profile.MilitaryCard);
        }
        return known.Profile;
    }

    private string? Missing(string? text) =>
        _pressed && string.IsNullOrWhiteSpace(text) ? T["TextMissing"].Value : null;

    private string? Between(int? number, int min, int max) =>
        _pressed && !(number >= min && number <= max) ? T["BetweenNumbers", min, max].Value : null;

    private async Task Propose()
    {
        _pressed = true;
        string?[] faults =
        [
            Missing(_code),
            Missing(_es),
            Missing(_en),
            Between(_hours, 1, 5000),
            Between(_from, 18, 70),
            Between(_to, 18, 70),
        ];
        if (faults.Any(fault => fault is not null) || _schooling is not { } schooling)
        {
            return;
        }
        var change = new ForceProfileChange(
            WrittenText.Key(_code!),
            _es!,
            _en!,
            _hours!.Value,
            _from!.Value,
            _to!.Value,
            schooling,
            _card
        );
        _outcome = await UseCases.Run(new ProposeForceProfile(_id, new(Known ?? _new), change, _reason!));
        if (_outcome.IsDone)
        {
            Navigation.NavigateTo(SettingsRoutes.Of(_id));
        }
    }
}
