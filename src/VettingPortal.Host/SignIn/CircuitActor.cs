using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
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
    public async Task<Actor?> Find(DateTimeOffset now, CancellationToken cancel)
    {
        var principal = await Principal();
        return principal?.Identity?.IsAuthenticated == true ? await desk.ActorOf(principal, now, cancel) : null;
    }

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

/// <summary>Ends what a circuit shows, within a minute, when its session is over.</summary>
public sealed class CircuitState(ILoggerFactory loggers, IServiceScopeFactory scopes)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState,
        CancellationToken cancellationToken
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<SignInDesk>()
            .StillOpen(authenticationState.User, cancellationToken);
    }
}
