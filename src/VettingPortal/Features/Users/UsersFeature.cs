using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Exports;

namespace VettingPortal.Features.Users;

/// <summary>Who works here, with which roles, where; and how the portal knows who is acting.</summary>
public sealed class UsersFeature : IFeature
{
    public static readonly Permission View = new("users.view");

    /// <summary>Keeps users and places, and asks for roles.</summary>
    public static readonly Permission Manage = new("users.manage");

    public static readonly Permission ApproveGrant = new("users.approve-grant");

    public static readonly Permission ConfirmPlace = new("users.confirm-place");

    public static readonly Permission Block = new("users.block");

    /// <summary>Sees where somebody is signed in, and ends it.</summary>
    public static readonly Permission EndSessions = new("users.end-sessions");

    public static readonly Permission SignIn = new("users.sign-in");

    /// <summary>No role has it: the portal's own.</summary>
    public static readonly Permission Bootstrap = new("users.bootstrap");

    /// <summary>No role has it: the portal's own.</summary>
    public static readonly Permission KeepTerms = new("users.keep-terms");

    public static void Register(FeatureBuilder feature)
    {
        feature.Services.AddScoped<StepUp>();
        feature.Services.TryAddSingleton(new StepUpSettings(ByUserName: false));
        feature
            .Texts<UsersTexts>()
            .Permission(View, Role.SYS, Role.AUD, Role.DIR, Role.IAD)
            .Permission(Manage, Role.SYS)
            .Permission(ApproveGrant, Role.DIR, Role.IAD)
            .Permission(ConfirmPlace, Role.SYS, Role.DIR)
            .Permission(Block, Role.SYS, Role.IAD)
            .Permission(EndSessions, Role.SYS, Role.IAD)
            .Permission(SignIn, Enum.GetValues<Role>())
            .Permission(Bootstrap)
            .Permission(KeepTerms)
            .Navigation(
                "NavUsers",
                UsersRoutes.List,
                View,
                Icons.Material.Outlined.ManageAccounts,
                NavArea.Administration,
                10
            )
            .Navigation(
                "NavPlaces",
                UsersRoutes.Places,
                View,
                Icons.Material.Outlined.AccountTree,
                NavArea.Administration,
                15
            )
            .Command<BootstrapPortal, BootstrapPortal.Handler>()
            .Command<RegisterUser, RegisterUser.Handler>()
            .Command<ChangeUser, ChangeUser.Handler>()
            .Command<IdentifyUser, IdentifyUser.Handler>()
            .Command<LinkRecord, LinkRecord.Handler>()
            .Command<BlockUser, BlockUser.Handler>()
            .Command<UnblockUser, UnblockUser.Handler>()
            .Command<RequestRoleGrant, RequestRoleGrant.Handler>()
            .Command<ApproveRoleGrant, ApproveRoleGrant.Handler>()
            .Command<DeclineRoleGrant, DeclineRoleGrant.Handler>()
            .Command<RevokeRoleGrant, RevokeRoleGrant.Handler>()
            .Command<EndRoleGrant, EndRoleGrant.Handler>()
            .Query<ListEndedGrants, IReadOnlyList<RoleGrantId>, ListEndedGrants.Handler>()
            .Command<ProposePlace, ProposePlace.Handler>()
            .Command<ConfirmPlace, ConfirmPlace.Handler>()
            .Command<DeclinePlace, DeclinePlace.Handler>()
            .Command<Users.SignIn, Users.SignIn.Handler>()
            .Command<SignOut, SignOut.Handler>()
            .Command<ExpireSession, ExpireSession.Handler>()
            .Query<ListExpiredSessions, IReadOnlyList<ExpireSession>, ListExpiredSessions.Handler>()
            .Command<EndOwnSession, EndOwnSession.Handler>()
            .Command<EndSession, EndSession.Handler>()
            .On<UserStopped, OpenSessions>()
            .Query<ListOwnSessions, IReadOnlyList<ListSessions.Row>, ListOwnSessions.Handler>()
            .Query<ListSessions, IReadOnlyList<ListSessions.Row>, ListSessions.Handler>()
            .Command<TurnAway, TurnAway.Handler>()
            .Query<ListUsers, PageOf<ListUsers.Row>, ListUsers.Handler>()
            .Exports<ListUsers, ListUsers.Row, UserColumns>()
            .Query<FindUser, FindUser.Found, FindUser.Handler>()
            .Query<ListGrantRequests, ListGrantRequests.Found, ListGrantRequests.Handler>()
            .Query<ListPlaces, ListPlaces.Found, ListPlaces.Handler>()
            .Query<ListPersonas, IReadOnlyList<ListPersonas.Row>, ListPersonas.Handler>();
        feature.Services.AddScoped<IOfficeHolders, OfficeHolders>();
        feature.Services.AddSingleton<ActorFinder>();
        feature.Services.AddSingleton<AccountLookup>();
        feature.Services.TryAddSingleton(SessionSettings.Standard);
        feature.Services.AddSingleton<UserSessions>();
        feature.Services.AddScoped<OpenSessions>();
        feature.Services.AddScoped<SessionRows>();
        feature.Services.AddSingleton<SeedPersonas>();
    }
}
