using VettingPortal.Features.Users;
using VettingPortal.Host.Setup;
using VettingPortal.Kernel;

namespace VettingPortal.Host.SignIn;

/// <summary>
/// Who acts on the command line: in a demonstration whoever <c>--as</c> names, else the first persona of the fitting role; with Entra the
/// user of the operating-system account, and nobody else.
/// </summary>
public sealed class UserLookup(ActorFinder actors, SignInSettings settings, TimeProvider clock)
{
    /// <summary>The actor, or <see cref="SettingException"/> saying why there is none.</summary>
    public Task<Actor> ForCommandLine(string? named, Role fitting, CancellationToken cancel) =>
        settings.Mode switch
        {
            SignInMode.Demo => Named(named ?? Personas.With(fitting).First().UserName, cancel),
            SignInMode.Entra when named is not null => throw new SettingException(
                "--as is for demonstrations. With Authentication:Mode=Entra the operating-system account says who acts."
            ),
            SignInMode.Entra => OfThisAccount(cancel),
        };

    private async Task<Actor> Named(string userName, CancellationToken cancel) =>
        await actors.OfUserName(userName, clock.GetUtcNow(), cancel)
        ?? throw new SettingException(
            $"No user '{userName}' may act: unknown, or blocked. `demo` makes the demonstration's people."
        );

    private async Task<Actor> OfThisAccount(CancellationToken cancel)
    {
        var account = OperatingSystem.IsWindows()
            ? $@"{Environment.UserDomainName}\{Environment.UserName}"
            : Environment.UserName;
        return await actors.OfOsAccount(account, clock.GetUtcNow(), cancel)
            ?? throw new SettingException($"The operating-system account '{account}' belongs to no user who may act.");
    }
}
