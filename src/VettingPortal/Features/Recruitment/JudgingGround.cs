using VettingPortal.Features.People;

namespace VettingPortal.Features.Recruitment;

/// <summary>A campaign as an applicants' file may name it: its window, whether it takes applications, and the profiles it is for.</summary>
public sealed record CampaignOnOffer(string Code, DateOnly From, DateOnly To, bool Open, IReadOnlySet<string> Profiles)
{
    /// <summary>Whether an application of this day is in time. The campaign may have been closed since.</summary>
    public bool Takes(DateOnly applied) => applied >= From && applied <= To;
}

/// <summary>What a file is judged by: today in Mexico City, every campaign (the closed too) and every profile, by their codes.</summary>
public sealed record JudgingGround(
    DateOnly Today,
    IReadOnlyCollection<CampaignOnOffer> Campaigns,
    IReadOnlyCollection<string> Profiles
);

/// <summary>A person already on record, as far as comparing needs.</summary>
public sealed record KnownPerson(Curp Curp, PersonName Name);

/// <summary>The people already on record, asked about for many lines at once.</summary>
public interface IKnownPeople
{
    /// <summary>Those of these people who have an open file.</summary>
    Task<IReadOnlySet<Curp>> WithOpenFile(IReadOnlyCollection<Curp> curps, CancellationToken cancel);

    /// <summary>Everyone on record born on one of these days.</summary>
    Task<IReadOnlyCollection<KnownPerson>> BornOn(IReadOnlyCollection<DateOnly> days, CancellationToken cancel);
}
