using VettingPortal.Kernel;

namespace VettingPortal.Features.Recruitment;

public readonly record struct CampaignId(Guid Value) : IRecordId<CampaignId>
{
    public static CampaignId New() => new(Guid.CreateVersion7());

    public static CampaignId From(Guid value) => new(value);
}

/// <summary>
/// A drive to recruit for one institution in one region and quarter, for one or more profiles. Targets are versioned: the first one
/// stays in sight whatever is set later (§6.1).
/// </summary>
public sealed class Campaign : Aggregate
{
    public const int CodeMax = 40;

    private readonly List<CampaignTarget> _targets = [];

    private Campaign() { }

    public CampaignId Id { get; private init; }

    /// <summary>Its key in files and imports, such as <c>2026-T4-NORTE</c>; unique.</summary>
    public string Code { get; private init; } = "";

    public Guid Institution { get; private init; }

    /// <summary>The code of the region.</summary>
    public string Region { get; private init; } = "";

    /// <summary><c>2026-T4</c>.</summary>
    public string Quarter { get; private init; } = "";

    /// <summary>First and last day on which applications are taken, both included.</summary>
    public DateOnly From { get; private init; }

    public DateOnly To { get; private init; }

    public DateOnly? ClosedOn { get; private set; }

    public IReadOnlyList<CampaignTarget> Targets => _targets;

    public IEnumerable<string> Profiles => _targets.Select(target => target.Profile).Distinct();

    /// <summary>Opens a campaign. Breaks <c>recruitment.code-missing</c> and <c>recruitment.window-backwards</c>.</summary>
    public static Campaign Announce(
        CampaignId id,
        string code,
        Guid institution,
        string region,
        string quarter,
        DateOnly from,
        DateOnly to
    )
    {
        if (
            code.Length is < 3 or > CodeMax
            || code.Any(letter => !char.IsAsciiLetterUpper(letter) && !char.IsAsciiDigit(letter) && letter != '-')
        )
        {
            throw new RuleBrokenException("recruitment.code-missing", CodeMax);
        }
        return to < from
            ? throw new RuleBrokenException("recruitment.window-backwards")
            : new Campaign
            {
                Id = id,
                Code = code,
                Institution = institution,
                Region = region,
                Quarter = quarter,
                From = from,
                To = to,
            };
    }

    /// <summary>
    /// Sets a profile's target, the first or a new one. Breaks <c>recruitment.target-out-of-range</c> (1–1,000,000) and
    /// <c>recruitment.target-reason-missing</c>: a changed target says why.
    /// </summary>
    public void Aim(string profile, int people, Guid by, DateTimeOffset at, string? reason)
    {
        if (people is < 1 or > 1_000_000)
        {
            throw new RuleBrokenException("recruitment.target-out-of-range");
        }
        var version = _targets.Count(target => target.Profile == profile) + 1;
        if (version > 1 && string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBrokenException("recruitment.target-reason-missing");
        }
        _targets.Add(new CampaignTarget(profile, version, people, by, at, reason));
    }

    public int? OriginalTarget(string profile) =>
        _targets.Find(target => target.Profile == profile && target.Number == 1)?.People;

    public int? CurrentTarget(string profile) =>
        _targets.Where(target => target.Profile == profile).MaxBy(target => target.Number)?.People;

    public bool IsOpenOn(DateOnly day) => day >= From && day <= To && (ClosedOn is not { } closed || day < closed);

    /// <summary>Takes no more applications from this day. Breaks <c>recruitment.already-closed</c>.</summary>
    public void Close(DateOnly on) =>
        ClosedOn = ClosedOn is null ? on : throw new RuleBrokenException("recruitment.already-closed");
}

/// <summary>One version of a profile's target within a campaign.</summary>
public sealed class CampaignTarget
{
    public const int ReasonMax = 500;

    private CampaignTarget() { }

    internal CampaignTarget(string profile, int number, int people, Guid setBy, DateTimeOffset setAt, string? reason) =>
        (Profile, Number, People, SetBy, SetAt, Reason) = (profile, number, people, setBy, setAt, reason);

    public string Profile { get; private init; } = "";

    /// <summary>1 is the original target.</summary>
    public int Number { get; private init; }

    public int People { get; private init; }

    public Guid SetBy { get; private init; }

    public DateTimeOffset SetAt { get; private init; }

    public string? Reason { get; private init; }
}
