using Microsoft.AspNetCore.Components;
using VettingPortal.Kernel;
using VettingPortal.Shared;

namespace VettingPortal.Features.Users;

/// <summary>One user: where they work, which roles they hold or await, and what may be done about it.</summary>
public sealed partial class UserPage
{
    private PageGuard<FindUser.Found>? _guard;
    private Outcome? _outcome;
    private Actor? _me;

    [Parameter]
    public Guid Id { get; set; }

    protected override async Task OnInitializedAsync() => _me = await UseCases.WhoAmI();

    private IReadOnlyList<Crumb> Trail => [new(Texts["Users"].Value, UsersRoutes.List)];

    private bool May(Permission permission) => _me?.May(permission) == true;

    private async Task<FindUser.Found?> Load() => await UseCases.Ask(new FindUser(new(Id)));

    private async Task SwitchBlock(FindUser.Found user)
    {
        var verb = user.BlockedAt is null ? "Block" : "Unblock";
        if (await Dialogs.AskReason(Texts[verb], Texts[$"{verb}Effect", user.Name], Texts[verb]) is not { } reason)
        {
            return;
        }
        await Show(
            user.BlockedAt is null
                ? await UseCases.Run(new BlockUser(user.Id, reason))
                : await UseCases.Run(new UnblockUser(user.Id, reason))
        );
    }

    private async Task Revoke(FindUser.Grant grant)
    {
        if (
            await Dialogs.AskReason(Texts["Revoke"], Texts["RevokeEffect", Portal.Of(grant.Role)], Texts["Revoke"]) is
            { } reason
        )
        {
            await Run(new RevokeRoleGrant(grant.Id, reason));
        }
    }

    private async Task Decline(FindUser.Grant grant)
    {
        if (
            await Dialogs.AskReason(
                Texts["Decline"],
                Texts["DeclineEffect", Portal.Of(grant.Role)],
                Texts["Decline"]
            ) is
            { } reason
        )
        {
            await Run(new DeclineRoleGrant(grant.Id, reason));
        }
    }

    private async Task Run<TCommand>(TCommand command)
        where TCommand : ICommand => await Show(await UseCases.Run(command));

    private Task Show(Outcome outcome)
    {
        _outcome = outcome;
        return outcome.IsDone && _guard is not null ? _guard.Reload() : Task.CompletedTask;
    }
}
