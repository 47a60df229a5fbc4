using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using VettingPortal.Features.Users;

namespace VettingPortal.Host.SignIn;

/// <summary>The addresses of the account's pages.</summary>
public static class AccountRoutes
{
    public const string SignIn = "/account/sign-in";

    public const string SignOut = "/account/sign-out";

    public const string SignedOut = "/account/signed-out";

    public const string NoAccess = "/account/no-access";

    public const string Failed = "/account/sign-in-failed";

    public const string ExpiredForm = "/account/expired-form";

    public const string Denied = "/account/denied";

    public const string ReturnUrl = "returnUrl";

    /// <summary>The field of the chooser.</summary>
    public const string User = "user";

    /// <summary>An address of this portal, or its home where it is another's.</summary>
    public static string Local(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : "/";
}

/// <summary>Coming in and going out, as acts. They stand before the pages of the same address.</summary>
internal static class AccountEndpoints
{
    private const int BeforePages = -1;

    public static void MapAccount(this WebApplication app)
    {
        app.MapPost(AccountRoutes.SignOut, SignOut).AllowAnonymous().WithOrder(BeforePages);
        switch (app.Services.GetRequiredService<SignInSettings>().Mode)
        {
            case SignInMode.Demo:
                app.MapPost(AccountRoutes.SignIn, BecomePersona).AllowAnonymous().WithOrder(BeforePages);
                break;
            case SignInMode.Entra:
                app.MapGet(AccountRoutes.SignIn, Challenge).AllowAnonymous().WithOrder(BeforePages);
                break;
        }
    }

    private static ChallengeHttpResult Challenge(string? returnUrl) =>
        TypedResults.Challenge(new() { RedirectUri = AccountRoutes.Local(returnUrl) }, [SignInSetup.Directory]);

    private static async Task<IResult> BecomePersona(HttpContext http, IAntiforgery antiforgery, AccountLookup accounts)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.LocalRedirect(AccountRoutes.ExpiredForm);
        }
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var returnUrl = AccountRoutes.Local(form[AccountRoutes.ReturnUrl]);
        if (
            !Guid.TryParse(form[AccountRoutes.User], out var id)
            || await accounts.ById(new(id), http.RequestAborted) is not { } account
        )
        {
            return Results.LocalRedirect(AccountRoutes.SignIn);
        }
        var principal = PortalClaims.Principal(
            new(PortalClaims.User, id.ToString()),
            new(PortalClaims.Name, account.Name)
        );
        return Results.SignIn(principal, new() { RedirectUri = returnUrl }, SignInSetup.Cookie);
    }

    private static async Task<IResult> SignOut(
        HttpContext http,
        IAntiforgery antiforgery,
        SignInDesk desk,
        SignInSettings settings
    )
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.LocalRedirect(AccountRoutes.ExpiredForm);
        }
        await desk.Leave(http.User, http.RequestAborted);
        var properties = new AuthenticationProperties { RedirectUri = AccountRoutes.SignedOut };
        return settings.Mode switch
        {
            SignInMode.Demo => Results.SignOut(properties, [SignInSetup.Cookie]),
            SignInMode.Entra => Results.SignOut(properties, [SignInSetup.Cookie, SignInSetup.Directory]),
        };
    }
}
