using Microsoft.AspNetCore.Components;
using VettingPortal.Features.People;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Users;

/// <summary>Proposes a new place, or what an existing one shall be; someone else confirms it.</summary>
public sealed partial class ProposePlacePage
{
    private readonly PlaceChangeId _id = PlaceChangeId.New();
    private readonly Guid _new = Guid.CreateVersion7();
    private Outcome? _outcome;
    private PlaceKind _kind = PlaceKind.Unit;
    private string? _code;
    private string? _name;
    private Guid? _institution;
    private string? _region;
    private Guid? _parent;
    private bool _closed;
    private bool _pressed;

    [SupplyParameterFromQuery(Name = "id")]
    private Guid? Known { get; set; }

    /// <summary>The places to choose among.</summary>
    public sealed record Form(ListPlaces.Found Found);

    private async Task<Form?> Load()
    {
        var found = await UseCases.Ask(new ListPlaces());
        if (Known is null)
        {
            return new(found);
        }
        if (found.Places.FirstOrDefault(place => place.Id == Known) is not { } place)
        {
            return null;
        }
        (_kind, _code, _name, _closed) = (place.Kind, place.Code, place.Name, place.Closed);
        (_institution, _region, _parent) = (place.Institution?.Value, place.Region, place.Parent?.Value);
        return new(found);
    }

    private IReadOnlyList<Guid?> Ids(Form form, PlaceKind kind) =>
        [.. form.Found.Of(kind).Where(place => !place.Closed && place.Id != Known).Select(place => (Guid?)place.Id)];

    private string? Missing(string? text) =>
        _pressed && string.IsNullOrWhiteSpace(text) ? Texts["ValueMissing"].Value : null;

    private async Task Propose()
    {
        _pressed = true;
        if (
            Missing(_code) is not null
            || Missing(_name) is not null
            || (_kind is not PlaceKind.Institution && _institution is null)
            || (_kind is PlaceKind.Center && Missing(_region) is not null)
        )
        {
            return;
        }
        var place = new Place(
            _kind,
            Known ?? _new,
            WrittenText.Key(_code),
            _name!.Trim(),
            _kind is PlaceKind.Institution ? null : new InstitutionId(_institution!.Value),
            _kind is PlaceKind.Center ? WrittenText.Key(_region) : null,
            _kind is PlaceKind.Unit && _parent is { } parent ? new UnitId(parent) : null,
            _closed
        );
        _outcome = await UseCases.Run(new ProposePlace(_id, place));
        if (_outcome.IsDone)
        {
            Navigation.NavigateTo(UsersRoutes.Places);
        }
    }
}
