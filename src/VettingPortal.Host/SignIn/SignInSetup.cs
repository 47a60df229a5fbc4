using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Identity.Web;
using VettingPortal.Features.Users;
using VettingPortal.Host.Setup;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Host.SignIn;

/// <summary>Signing in, as services and as a part of the pipeline. Only the way in differs between the modes.</summary>
public static class SignInSetup
{
    public const string Cookie = "Cookies";

    public const string Directory = "OpenIdConnect";

    /// <summary>Comes after the pages' services: it replaces their authentication state.</summary>
    public static void AddPortalSignIn(this WebApplicationBuilder builder)
    {
        var settings = SignInSettings.Read(builder.Configuration, builder.Environment);
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(new StepUpSettings(ByUserName: settings.Mode is SignInMode.Demo));
        services.AddSingleton<SignInDesk>();
        services.AddSingleton(SessionReading.Read(builder.Configuration));
        services.AddSingleton<OpenPages>();
        services.AddSingleton<UserLookup>();
        services.AddScoped<AuthenticationStateProvider, CircuitState>();
        services.AddScoped<CircuitMark>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<CircuitMark>());
        services.AddScoped<PageCount>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<PageCount>());
        services.AddScoped<ICurrentActor, CircuitActor>();
        services.AddPortalPolicies();
        KeyProtection.Read(builder.Configuration, builder.Environment).Add(builder);
        AddCookies(services, settings.Mode);
        var authentication = services.AddAuthentication(Cookie);
        switch (settings.Mode)
        {
            case SignInMode.Demo:
                authentication.AddCookie(Cookie);
                break;
            case SignInMode.Entra:
                AddEntra(authentication, builder.Configuration.GetSection("AzureAd"));
                break;
        }
    }

    /// <summary>The acts of coming in and going out; comes after the pages, whose pipeline authenticates.</summary>
    public static void UsePortalSignIn(this WebApplication app) => app.MapAccount();

    private static void AddEntra(AuthenticationBuilder authentication, IConfigurationSection section)
    {
        authentication.AddMicrosoftIdentityWebApp(section, Directory, Cookie);
        authentication.Services.Configure<OpenIdConnectOptions>(
            Directory,
            options =>
            {
                options.MapInboundClaims = false;
                options.ResponseType = "code";
                options.TokenValidationParameters.NameClaimType = PortalClaims.Name;
                options.TokenValidationParameters.RoleClaimType = PortalClaims.Roles;
                var before = options.Events.OnTokenValidated;
                options.Events.OnTokenValidated = async validated =>
                {
                    await before(validated);
                    validated.Principal = PortalClaims.FromToken(validated.Principal!);
                };
                options.Events.OnRemoteFailure = Failed;
            }
        );
    }

    // What failed is the operators' to know; its message may quote the token, so its kind must do.
    private static Task Failed(RemoteFailureContext context)
    {
        context
            .HttpContext.RequestServices.GetRequiredService<ILogger<SignInDesk>>()
            .LogWarning(
                "Signing in by the directory failed: {Kind}",
                context.Failure?.GetBaseException().GetType().Name
            );
        context.Response.Redirect(AccountRoutes.Failed);
        context.HandleResponse();
        return Task.CompletedTask;
    }

    // "__Host-" binds a cookie to this host over HTTPS, which the demonstration on plain HTTP has not.
    private static void AddCookies(IServiceCollection services, SignInMode mode)
    {
        var (prefix, secure) = mode switch
        {
            SignInMode.Demo => ("", CookieSecurePolicy.SameAsRequest),
            SignInMode.Entra => ("__Host-", CookieSecurePolicy.Always),
        };
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = $"{prefix}VettingPortal-form";
            options.Cookie.SecurePolicy = secure;
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        services
            .AddOptions<CookieAuthenticationOptions>(Cookie)
            .Configure<SessionSettings>(
                (options, session) =>
                {
                    options.Cookie.Name = $"{prefix}VettingPortal";
                    options.Cookie.Path = "/";
                    options.Cookie.HttpOnly = true;
                    options.Cookie.SecurePolicy = secure;
                    options.Cookie.SameSite = SameSiteMode.Lax;
                    options.LoginPath = AccountRoutes.SignIn;
                    options.ReturnUrlParameter = AccountRoutes.ReturnUrl;
                    // The session on the server idles out; the cookie only ends with the day's work.
                    options.ExpireTimeSpan = session.Longest;
                    options.SlidingExpiration = false;
                    options.Events.OnSigningIn = SigningIn;
                    options.Events.OnValidatePrincipal = Validate;
                    options.Events.OnRedirectToAccessDenied = Denied;
                }
            );
    }

    private static Task SigningIn(CookieSigningInContext context) =>
        DeskOf(context.HttpContext).Enter(context.Principal!, context.HttpContext.RequestAborted);

    // Files and public pages act for nobody, so they need not ask. Whoever is blocked keeps a cookie that does nothing, and is told why.
    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var open = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        var (desk, cancel) = (DeskOf(context.HttpContext), context.HttpContext.RequestAborted);
        if (!open && await desk.Over(context.Principal!, cancel) && !await desk.Blocked(context.Principal!, cancel))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Cookie);
        }
    }

    private static async Task Denied(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (await DeskOf(http).ActorOf(http.User, now, http.RequestAborted) is { Roles.Count: > 0 })
        {
            context.Response.Redirect(AccountRoutes.Denied);
            return;
        }
        context.Response.Redirect(AccountRoutes.NoAccess);
    }

    private static SignInDesk DeskOf(HttpContext http) => http.RequestServices.GetRequiredService<SignInDesk>();
}
