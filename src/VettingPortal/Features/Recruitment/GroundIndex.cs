using VettingPortal.Features.People;

namespace VettingPortal.Features.Recruitment;

/// <summary>The ground of a judging, looked up by what files write: any case, accents or not, space for underscore.</summary>
internal sealed class GroundIndex(JudgingGround ground)
{
    private readonly Dictionary<string, CampaignOnOffer> _campaigns = ground.Campaigns.ToDictionary(
        campaign => WrittenText.Word(campaign.Code),
        StringComparer.Ordinal
    );

    private readonly Dictionary<string, string> _profiles = ground.Profiles.ToDictionary(
        WrittenText.Word,
        profile => profile,
        StringComparer.Ordinal
    );

    public DateOnly Today => ground.Today;

    public CampaignOnOffer? Campaign(string text) => _campaigns.GetValueOrDefault(WrittenText.Word(text));

    public string? Profile(string text, CampaignOnOffer? campaign) =>
        _profiles.TryGetValue(WrittenText.Word(text), out var profile)
        && campaign?.Profiles.Contains(profile) is not false
            ? profile
            : null;

    /// <summary>The profiles one may write, for the text of a refusal.</summary>
    public string ProfilesOf(CampaignOnOffer? campaign) =>
        string.Join(", ", ground.Profiles.Where(profile => campaign?.Profiles.Contains(profile) is not false));
}
