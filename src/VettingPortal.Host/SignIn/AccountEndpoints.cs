using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using VettingPortal.Features.Users;
using VettingPortal.Kernel;

namespace VettingPortal.Host.SignIn;

/// <summary>The addresses of the account's pages.</summary>
public static class AccountRoutes
{
    public const string SignIn = "/account/sign-in";

    public const string SignOut = "/account/sign-out";

    public const string SignedOut = "/account/signed-out";

    public const string NoAccess = "/account/no-access";

    public const string ReturnUrl = "returnUrl";

    /// <summary>An address of this portal, or its home where it is another's.</summary>
    public static string Local(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : "/";
}

/// <summary>Coming in and going out. All of it is for people who are not signed in, and is rendered without a circuit.</summary>
internal static class AccountEndpoints
{
    public static void MapAccount(this WebApplication app)
    {
        var account = app.MapGroup("").AllowAnonymous();
        account.MapGet(AccountRoutes.NoAccess, NoAccess);
        account.MapGet(AccountRoutes.SignedOut, () => Message(AccountMessage.SignedOut));
        account.MapPost(AccountRoutes.SignOut, SignOut);
        switch (app.Services.GetRequiredService<SignInSettings>().Mode)
        {
            case SignInMode.Demo:
                account.MapGet(AccountRoutes.SignIn, Choose);
                account.MapPost(AccountRoutes.SignIn, BecomePersona);
                break;
            case SignInMode.Entra:
                account.MapGet(
                    AccountRoutes.SignIn,
                    (string? returnUrl) =>
                        Results.Challenge(
                            new() { RedirectUri = AccountRoutes.Local(returnUrl) },
                            [SignInSetup.Directory]
                        )
                );
                break;
        }
    }

    private static async Task<IResult> Choose(
        string? returnUrl,
        Door door,
        DemonstrationProgress progress,
        CancellationToken cancel
    )
    {
        var personas =
            progress.Stage is DemonstrationStage.Ready
                ? await door.For(door.System).Ask(new ListPersonas(), cancel)
                : [];
        return new RazorComponentResult<SignInPage>(
            new Dictionary<string, object?>
            {
                [nameof(SignInPage.ReturnUrl)] = AccountRoutes.Local(returnUrl),
                [nameof(SignInPage.Personas)] = personas,
                [nameof(SignInPage.Stage)] = progress.Stage,
            }
        );
    }

    private static async Task<IResult> BecomePersona(HttpContext http, IAntiforgery antiforgery, AccountLookup accounts)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Message(AccountMessage.ExpiredForm, StatusCodes.Status400BadRequest);
        }
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var returnUrl = AccountRoutes.Local(form[AccountRoutes.ReturnUrl]);
        if (
            !Guid.TryParse(form["user"], out var id)
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
            return Message(AccountMessage.ExpiredForm, StatusCodes.Status400BadRequest);
        }
        await desk.Leave(http.User, http.RequestAborted);
        var properties = new AuthenticationProperties { RedirectUri = AccountRoutes.SignedOut };
        return settings.Mode switch
        {
            SignInMode.Demo => Results.SignOut(properties, [SignInSetup.Cookie]),
            SignInMode.Entra => Results.SignOut(properties, [SignInSetup.Cookie, SignInSetup.Directory]),
        };
    }

    private static async Task<IResult> NoAccess(HttpContext http, SignInDesk desk)
    {
        if (http.User.Identity?.IsAuthenticated != true)
        {
            return Results.LocalRedirect(AccountRoutes.SignIn);
        }
        var message = await desk.Blocked(http.User, http.RequestAborted)
            ? AccountMessage.Blocked
            : AccountMessage.NoAccess;
        return Message(message, StatusCodes.Status403Forbidden);
    }

    private static RazorComponentResult<AccountMessagePage> Message(
        AccountMessage message,
        int status = StatusCodes.Status200OK
    ) =>
        new(new Dictionary<string, object?> { [nameof(AccountMessagePage.Message)] = message }) { StatusCode = status };
}
