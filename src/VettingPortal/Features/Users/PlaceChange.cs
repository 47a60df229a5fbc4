using VettingPortal.Kernel;

namespace VettingPortal.Features.Users;

/// <summary>A new or changed institution, centre or unit, as one person proposes it; it becomes true when another confirms it.</summary>
public sealed class PlaceChange : Aggregate
{
    private PlaceChange() { }

    public PlaceChangeId Id { get; private set; }

    public PlaceKind Kind { get; private set; }

    public Guid Target { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public InstitutionId? Institution { get; private set; }

    public string? Region { get; private set; }

    public UnitId? Parent { get; private set; }

    public bool Closed { get; private set; }

    public Guid ProposedBy { get; private set; }

    public DateTimeOffset ProposedAt { get; private set; }

    public Guid? SettledBy { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    public bool? Confirmed { get; private set; }

    public Place Place => new(Kind, Target, Code, Name, Institution, Region, Parent, Closed);

    public static PlaceChange Propose(PlaceChangeId id, Place place, Actor by, DateTimeOffset now)
    {
        place.Check();
        return new()
        {
            Id = id,
            Kind = place.Kind,
            Target = place.Id,
            Code = place.Code,
            Name = place.Name.Trim(),
            Institution = place.Institution,
            Region = place.Region?.Trim(),
            Parent = place.Parent,
            Closed = place.Closed,
            ProposedBy = by.Id,
            ProposedAt = now,
        };
    }

    /// <summary>The second person says yes. Rules: <c>users.place-settled</c>, <c>users.place-four-eyes</c>.</summary>
    public void Confirm(Actor by, DateTimeOffset now)
    {
        if (by.Id == ProposedBy)
        {
            throw new RuleBrokenException("users.place-four-eyes");
        }
        Settle(by, now, confirmed: true);
    }

    /// <summary>Anyone who may confirm says no, or who proposed takes it back. Rule: <c>users.place-settled</c>.</summary>
    public void Decline(Actor by, DateTimeOffset now) => Settle(by, now, confirmed: false);

    private void Settle(Actor by, DateTimeOffset now, bool confirmed)
    {
        if (SettledAt is not null)
        {
            throw new RuleBrokenException("users.place-settled");
        }
        (SettledBy, SettledAt, Confirmed) = (by.Id, now, confirmed);
    }
}
