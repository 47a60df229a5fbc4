using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Leadership;

/// <summary>
/// What the leadership page asks and where its numbers lead: to other sums, and to lists of files only for those who may open them
/// (leadership may not, SOD-10).
/// </summary>
public abstract class LeadershipPageBase : ComponentBase
{
    private Actor? _actor;

    [Inject]
    protected IUseCases UseCases { get; set; } = default!;

    [Inject]
    protected IStringLocalizer<LeadershipTexts> Texts { get; set; } = default!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = default!;

    [SupplyParameterFromQuery]
    public string? Campaign { get; set; }

    [SupplyParameterFromQuery]
    public string? Profile { get; set; }

    [SupplyParameterFromQuery]
    public string? Region { get; set; }

    /// <summary>The quarter whose funnel is drawn; the newest one without it.</summary>
    [SupplyParameterFromQuery]
    public string? Cohort { get; set; }

    protected (string?, string?, string?) Narrowed => (Campaign, Profile, Region);

    protected int Active => new[] { Campaign, Profile, Region, Cohort }.Count(filter => filter is not null);

    protected string ExportAddress =>
        Navigation.GetUriWithQueryParameters(
            LeadershipFeature.ExportRoute,
            new Dictionary<string, object?>
            {
                ["campaign"] = Campaign,
                ["profile"] = Profile,
                ["region"] = Region,
            }
        );

    protected async Task<Progress?> Load()
    {
        _actor ??= await UseCases.WhoAmI();
        return await UseCases.Ask(new ShowProgress(Campaign, Profile, Region));
    }

    protected void Narrow(string filter, string? value) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(filter.ToLowerInvariant(), Blank(value)));

    protected void Clear() => Navigation.NavigateTo(LeadershipFeature.Route);

    protected static string NameOf(IReadOnlyList<Choice> choices, string? code) =>
        choices.FirstOrDefault(choice => choice.Code == code)?.Name ?? code ?? "";

    protected string NamedCampaign(string? code) =>
        code switch
        {
            null => Texts["RunningCampaigns"],
            ShowProgress.Ever => Texts["AllCampaigns"],
            _ => code,
        };

    protected string RegionLink(string region) => Navigation.GetUriWithQueryParameter("region", region);

    protected string? FilesLink(TimedStage stage, string region) =>
        _actor?.May(VettingFeature.View) is true ? $"/files?state={StateOf(stage)}&region={region}" : null;

    private static string? Blank(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private static VettingState StateOf(TimedStage stage) =>
        stage switch
        {
            TimedStage.Eligibility => VettingState.Received,
            TimedStage.Scheduling => VettingState.Eligible,
            TimedStage.Toxicology
            or TimedStage.Medical
            or TimedStage.Psychological
            or TimedStage.Polygraph
            or TimedStage.Background => VettingState.InEvaluation,
            TimedStage.Integration => VettingState.Integration,
            TimedStage.Adjudication => VettingState.InAdjudication,
            TimedStage.Certification => VettingState.InCertification,
            TimedStage.Appeal => VettingState.InAppeal,
        };
}
