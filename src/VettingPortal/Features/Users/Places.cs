using VettingPortal.Kernel;

namespace VettingPortal.Features.Users;

/// <summary>A police force or authority whose people are vetted, or whose centres vet.</summary>
public sealed class Institution : Aggregate
{
    private Institution() { }

    public InstitutionId Id { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>No longer chosen for anything new.</summary>
    public bool Closed { get; private set; }

    internal static Institution Of(Place place)
    {
        var institution = new Institution { Id = new(place.Id) };
        institution.Become(place);
        return institution;
    }

    internal void Become(Place place) => (Code, Name, Closed) = (place.Code, place.Name, place.Closed);
}

/// <summary>An evaluation centre: where people are evaluated, and where those who evaluate work.</summary>
public sealed class Center : Aggregate
{
    private Center() { }

    public CenterId Id { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public InstitutionId Institution { get; private set; }

    public string Region { get; private set; } = "";

    public bool Closed { get; private set; }

    internal static Center Of(Place place)
    {
        var center = new Center { Id = new(place.Id) };
        center.Become(place);
        return center;
    }

    internal void Become(Place place) =>
        (Code, Name, Institution, Region, Closed) = (
            place.Code,
            place.Name,
            place.Institution!.Value,
            place.Region!,
            place.Closed
        );
}

/// <summary>A unit of an institution, under another or at its top: conflicts of interest follow it (SOD-03).</summary>
public sealed class Unit : Aggregate
{
    private Unit() { }

    public UnitId Id { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public InstitutionId Institution { get; private set; }

    public UnitId? Parent { get; private set; }

    public bool Closed { get; private set; }

    internal static Unit Of(Place place)
    {
        var unit = new Unit { Id = new(place.Id) };
        unit.Become(place);
        return unit;
    }

    internal void Become(Place place) =>
        (Code, Name, Institution, Parent, Closed) = (
            place.Code,
            place.Name,
            place.Institution!.Value,
            place.Parent,
            place.Closed
        );
}

/// <summary>The three kinds of place kept here.</summary>
public enum PlaceKind
{
    Institution,
    Center,
    Unit,
}

/// <summary>A place as it shall be: a new one, or an existing one changed.</summary>
public sealed record Place(
    PlaceKind Kind,
    Guid Id,
    string Code,
    string Name,
    InstitutionId? Institution = null,
    string? Region = null,
    UnitId? Parent = null,
    bool Closed = false
)
{
    /// <summary>Rules: <c>users.place-code-shape</c>, <c>users.place-name-missing</c>, <c>users.place-needs-institution</c>, <c>users.place-needs-region</c>, <c>users.place-own-parent</c>.</summary>
    internal void Check()
    {
        if (Code.Length is 0 or > 20 || !Code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            throw new RuleBrokenException("users.place-code-shape");
        }
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 200)
        {
            throw new RuleBrokenException("users.place-name-missing");
        }
        if (Kind is not PlaceKind.Institution && Institution is null)
        {
            throw new RuleBrokenException("users.place-needs-institution");
        }
        if (Kind is PlaceKind.Center && string.IsNullOrWhiteSpace(Region))
        {
            throw new RuleBrokenException("users.place-needs-region");
        }
        if (Parent?.Value == Id)
        {
            throw new RuleBrokenException("users.place-own-parent");
        }
    }
}
