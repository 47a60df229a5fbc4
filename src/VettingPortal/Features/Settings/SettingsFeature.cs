using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Settings;

/// <summary>What law, policy and the force's own lists say: kept on screens, changed by two people.</summary>
public sealed class SettingsFeature : IFeature
{
    public static readonly Permission View = new("settings.view");

    /// <summary>Proposes changes to lists: holidays, profiles, regions, reference lists.</summary>
    public static readonly Permission Propose = new("settings.propose");

    /// <summary>Proposes numbers of law or policy.</summary>
    public static readonly Permission ProposePolicy = new("settings.propose-policy");

    /// <summary>Approves or declines what another proposed.</summary>
    public static readonly Permission Approve = new("settings.approve");

    /// <summary>No role has it: the portal's own.</summary>
    public static readonly Permission Seed = new("settings.seed");

    public static void Register(FeatureBuilder feature)
    {
        feature
            .Texts<SettingsTexts>()
            .Permission(View, Role.SYS, Role.DIR, Role.LEG, Role.AUD, Role.COO)
            .Permission(Propose, Role.COO, Role.DIR, Role.LEG, Role.SYS)
            .Permission(ProposePolicy, Role.LEG, Role.DIR)
            .Permission(Approve, Role.LEG, Role.DIR)
            .Permission(Seed)
            .Navigation(
                "NavSettings",
                SettingsRoutes.Home,
                View,
                Icons.Material.Outlined.Rule,
                NavArea.Administration,
                20
            )
            .Command<SeedSettings, SeedSettings.Handler>()
            .Command<BeginDemonstration, BeginDemonstration.Handler>()
            .Command<CompleteDemonstration, CompleteDemonstration.Handler>()
            .Query<FindDatabaseUse, DatabaseUse, FindDatabaseUse.Handler>()
            .Command<ProposePolicy, Settings.ProposePolicy.Handler>()
            .Command<ProposeHoliday, ProposeHoliday.Handler>()
            .Command<ProposeForceProfile, ProposeForceProfile.Handler>()
            .Command<ProposeRegion, ProposeRegion.Handler>()
            .Command<ProposeReference, ProposeReference.Handler>()
            .Command<ApproveProposal, ApproveProposal.Handler>()
            .Command<DeclineProposal, DeclineProposal.Handler>()
            .Command<WithdrawProposal, WithdrawProposal.Handler>()
            .Query<FindSettings, FindSettings.Found, FindSettings.Handler>()
            .Query<FindLists, FindLists.Found, FindLists.Handler>()
            .Query<ListReference, ListReference.Found, ListReference.Handler>()
            .Query<ListPolicies, IReadOnlyList<ListPolicies.Row>, ListPolicies.Handler>()
            .Query<ListProposals, PageOf<ListProposals.Row>, ListProposals.Handler>()
            .Query<FindProposal, FindProposal.Found, FindProposal.Handler>();
        feature.Services.AddScoped<PolicyLookup>();
        feature.Services.AddScoped<SettingsDesk>();
    }
}
