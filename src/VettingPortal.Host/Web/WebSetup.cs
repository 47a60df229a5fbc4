using Microsoft.AspNetCore.Localization;
using MudBlazor;
using MudBlazor.Services;
using VettingPortal.Host.Setup;
using VettingPortal.Host.SignIn;
using VettingPortal.Kernel;
using VettingPortal.Shared;
using VettingPortal.Shared.Layout;

namespace VettingPortal.Host.Web;

/// <summary>Everything the portal's pages need of the web server: components, languages, headers, what is shown when things fail.</summary>
public static class WebSetup
{
    public static WebApplicationBuilder AddPortalWeb(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddMudServices();
        services.AddTransient<MudLocalizer, MudWords>();
        services.AddCascadingAuthenticationState();
        services.AddAuthentication();
        services.AddAuthorization();
        services.AddHttpContextAccessor();
        services.AddFeature<SharedFeature>();
        services.AddPublicVerification();
        services.AddSingleton<PortalHealth>();
        services.AddHostedService<Start.FoldTallies>();
        services.AddHostedService<Start.ExtendOrders>();
        services.AddHostedService<Start.KeepTime>();
        services.AddHostedService<Start.SealLedger>();
        services.AddHostedService<Start.VerifyLedger>();
        services.AddHostedService<Start.ShredErased>();
        services.Configure<RequestLocalizationOptions>(Languages);
        services
            .AddSecurityHeaderPolicies()
            .SetDefaultPolicy(policy => Headers(policy, builder.Configuration["AzureAd:Instance"]));
        return builder;
    }

    public static WebApplication UsePortalWeb(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseRequestLocalization();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UsePortalSignIn();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapPreferences();
        app.MapDocuments();
        app.MapCertificates();
        app.MapStatements();
        app.MapWitness();
        app.MapLeadershipExport();
        app.MapRazorComponents<App>()
            .AddAdditionalAssemblies(typeof(SharedFeature).Assembly)
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }

    private static void Languages(RequestLocalizationOptions options)
    {
        string[] cultures = [.. Preferences.Cultures];
        options.SetDefaultCulture(cultures[0]).AddSupportedCultures(cultures).AddSupportedUICultures(cultures);
        options.ApplyCurrentCultureToResponseHeaders = true;
        options.RequestCultureProviders =
        [
            new CookieRequestCultureProvider(),
            new CustomRequestCultureProvider(Preferences.FromBrowser),
        ];
    }

    /// <summary>Nothing is loaded from outside the host; MudBlazor writes style attributes, so styles may stand in the page.</summary>
    private static void Headers(HeaderPolicyCollection policy, string? signInProvider)
    {
        policy
            .AddContentTypeOptionsNoSniff()
            .AddFrameOptionsDeny()
            .AddReferrerPolicyStrictOriginWhenCrossOrigin()
            .RemoveServerHeader();
        policy.AddPermissionsPolicyWithDefaultSecureDirectives();
        policy.AddContentSecurityPolicy(content =>
        {
            content.AddDefaultSrc().None();
            content.AddScriptSrc().Self().WithNonce();
            content.AddStyleSrc().Self().UnsafeInline();
            content.AddConnectSrc().Self();
            content.AddImgSrc().Self().Data();
            content.AddFontSrc().Self();
            content.AddManifestSrc().Self();
            content.AddBaseUri().Self();
            content.AddObjectSrc().None();
            content.AddFrameAncestors().None();
            var forms = content.AddFormAction().Self();
            if (!string.IsNullOrWhiteSpace(signInProvider))
            {
                forms.From(signInProvider);
            }
        });
    }
}
