using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using VettingPortal.Features.Users;
using VettingPortal.Kernel;

namespace VettingPortal.Host.SignIn;

/// <summary>Says who is acting on the web, asked anew for every act: by the circuit's state, or by the request's.</summary>
public sealed class CircuitActor(
    CircuitMark circuit,
    IHttpContextAccessor http,
    AuthenticationStateProvider states,
    SignInDesk desk
) : ICurrentActor
{
    private ClaimsPrincipal? _stopped;

    public async Task<Actor?> Find(DateTimeOffset now, CancellationToken cancel)
    {
        var principal = await Principal();
        if (principal?.Identity?.IsAuthenticated is not true)
        {
            return null;
        }
        var actor = await desk.ActorOf(principal, now, cancel);
        if (actor is null && circuit.Open)
        {
            // Their page closes with the act that is refused, not at the next look.
            _stopped = principal;
            (states as CircuitState)?.Close();
        }
        return actor;
    }

    public async Task<StoppedActor?> Stopped(CancellationToken cancel) =>
        (_stopped ?? await Principal()) is { } principal ? await desk.Stopped(principal, cancel) : null;

    // A circuit may still see the request it was opened by; what counts there is its own state, which is revalidated.
    private async Task<ClaimsPrincipal?> Principal() =>
        circuit.Open ? (await states.GetAuthenticationStateAsync()).User : http.HttpContext?.User;
}

/// <summary>Tells the services of a circuit from those of a request.</summary>
public sealed class CircuitMark : CircuitHandler
{
    public bool Open { get; private set; }

    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Open = true;
        return Task.CompletedTask;
    }
}

/// <summary>Ends what a circuit shows, within a minute, when its session is over or the person may act no more.</summary>
public sealed class CircuitState(ILoggerFactory loggers, IServiceScopeFactory scopes, SessionSettings settings)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    private static readonly AuthenticationState Nobody = new(new ClaimsPrincipal(new ClaimsIdentity()));

    protected override TimeSpan RevalidationInterval => settings.Recheck;

    /// <summary>From now on nobody is signed in here, and what is shown gives way to signing in.</summary>
    public void Close() => SetAuthenticationState(Task.FromResult(Nobody));

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState,
        CancellationToken cancellationToken
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<SignInDesk>()
            .MayStay(authenticationState.User, cancellationToken);
    }
}
