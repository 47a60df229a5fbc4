using Microsoft.AspNetCore.Authorization;
using VettingPortal.Kernel;

namespace VettingPortal.Host.SignIn;

/// <summary>Every permission is a policy of the same name; where a page names none, it takes someone whose role acts today.</summary>
public static class PortalPolicies
{
    public static void AddPortalPolicies(this IServiceCollection services)
    {
        services.AddAuthorization();
        services.AddScoped<IAuthorizationHandler, HeldByActor>();
        services
            .AddOptions<AuthorizationOptions>()
            .Configure<PortalCatalogue>(
                (options, catalogue) =>
                {
                    options.DefaultPolicy = Policy(new(null));
                    options.FallbackPolicy = options.DefaultPolicy;
                    foreach (var permission in catalogue.Permissions)
                    {
                        options.AddPolicy(permission.Code, Policy(new(permission)));
                    }
                }
            );
    }

    private static AuthorizationPolicy Policy(Held held) =>
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(held).Build();

    /// <summary>A permission the actor must hold, or any role at all.</summary>
    private sealed record Held(Permission? Permission) : IAuthorizationRequirement;

    private sealed class HeldByActor(ICurrentActor current, TimeProvider clock) : AuthorizationHandler<Held>
    {
        protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, Held requirement)
        {
            var actor = await current.Find(clock.GetUtcNow(), CancellationToken.None);
            if (
                actor is not null
                && (requirement.Permission is { } permission ? actor.May(permission) : actor.Roles.Count > 0)
            )
            {
                context.Succeed(requirement);
            }
        }
    }
}
