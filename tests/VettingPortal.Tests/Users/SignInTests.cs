using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Users;
using VettingPortal.Host.Setup;
using VettingPortal.Host.SignIn;
using VettingPortal.Host.Web;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Tests.Users;

/// <summary>The real server, asked over HTTP as a browser would.</summary>
public sealed partial class SignInTests : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("vp-sign-in-").FullName;
    private WebApplication _app = null!;
    private HttpClient _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _app = PortalHost.Build([.. Arguments("Development"), "--urls", "http://127.0.0.1:0"]);
        _app.UsePortalWeb();
        _app.MapGet("/test/who", async (IUseCases useCases) => (await useCases.WhoAmI())?.Name ?? "nobody");
        _app.MapGet("/test/users", [Authorize(Policy = "users.view")] () => "users");
        await using (
            var db = await _app.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync()
        )
        {
            await db.Database.MigrateAsync();
        }
        await _app.Services.GetRequiredService<SeedPersonas>().Plant(TimeProvider.System, default);
        await _app.StartAsync();
        var address = _app
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.First();
        _browser = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() })
        {
            BaseAddress = new(address),
        };
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public void Start_DemoOutsideDevelopment_IsRefused() =>
        Assert.Contains(
            "Development only",
            Assert
                .Throws<SettingException>(() =>
                    PortalHost.Build([.. Arguments("Production"), "--Authentication:Mode=Demo"])
                )
                .Message
        );

    [Fact]
    public async Task Page_SignedOut_LeadsToTheChooserAndBack()
    {
        var answer = await _browser.GetAsync("/test/who");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/account/sign-in?returnUrl=%2Ftest%2Fwho", answer.Headers.Location!.PathAndQuery);
    }

    [Fact]
    public async Task Chooser_ListsEveryPersonaWithWhatTheyDo()
    {
        var page = WebUtility.HtmlDecode(await _browser.GetStringAsync("/account/sign-in"));

        Assert.All(Personas.All, persona => Assert.Contains(persona.Name, page));
        Assert.Contains("Oficial de reclutamiento", page);
        Assert.Contains("Registra aspirantes", page);
    }

    [Fact]
    public async Task SignIn_AsPersona_ActsAsThemAndIsInTheLedger()
    {
        var answer = await SignIn("adriana.solis", "/test/who");

        Assert.Equal("/test/who", answer.Headers.Location!.OriginalString);
        Assert.Equal("Adriana Solís Peña", await _browser.GetStringAsync("/test/who"));
        Assert.Equal(["SignIn"], await Acts("adriana.solis"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task SignIn_ReturnUrlElsewhere_GoesHome(string returnUrl) =>
        Assert.Equal("/", (await SignIn("adriana.solis", returnUrl)).Headers.Location!.OriginalString);

    [Fact]
    public async Task SignIn_WithoutTheFormsToken_IsRefused()
    {
        using var form = new FormUrlEncodedContent([new("user", Personas.Of("adriana.solis").Id.Value.ToString())]);

        var answer = await _browser.PostAsync("/account/sign-in", form);

        Assert.Equal("/account/expired-form", answer.Headers.Location!.OriginalString);
        Assert.Contains(
            "La página caducó",
            WebUtility.HtmlDecode(await _browser.GetStringAsync("/account/expired-form"))
        );
        Assert.Empty(await Acts("adriana.solis"));
    }

    [Fact]
    public async Task SignIn_Cookie_IsPlainlyNamedHttpOnlyAndLax()
    {
        var answer = await SignIn("adriana.solis");

        var cookie = Assert.Single(
            answer.Headers.GetValues("Set-Cookie"),
            value => value.StartsWith("VettingPortal=", StringComparison.Ordinal)
        );
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.DoesNotContain("expires", cookie);
    }

    [Fact]
    public async Task Policy_OfAPermission_AsksTheActor()
    {
        await SignIn("adriana.solis");
        var recruiter = await _browser.GetAsync("/test/users");
        await SignIn("esteban.corral");
        var administrator = await _browser.GetAsync("/test/users");

        Assert.Equal("/account/denied", recruiter.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, administrator.StatusCode);
    }

    [Fact]
    public async Task Blocked_WhileSignedIn_ActsNoMoreAndIsTold()
    {
        await SignIn("adriana.solis");
        await (await As("francisco.leal")).Run(new BlockUser(Personas.Of("adriana.solis").Id, "Investigación"));

        var answer = await _browser.GetAsync("/test/who");
        var told = WebUtility.HtmlDecode(await _browser.GetStringAsync("/account/no-access"));

        Assert.Equal("/account/no-access", answer.Headers.Location!.OriginalString);
        Assert.Contains("Su acceso está bloqueado", told);
    }

    [Fact]
    public async Task Blocked_SigningInAgain_IsTurnedAwayAndRecorded()
    {
        var form = await Form("adriana.solis", "/");
        await (await As("francisco.leal")).Run(new BlockUser(Personas.Of("adriana.solis").Id, "Investigación"));

        await _browser.PostAsync("/account/sign-in", form);
        var answer = await _browser.GetAsync("/test/who");

        Assert.Equal("/account/no-access", answer.Headers.Location!.OriginalString);
        Assert.Equal(["BlockUser", "TurnAway"], await Acts("adriana.solis"));
    }

    [Fact]
    public async Task WithoutARole_IsToldThereIsNoAccessYet()
    {
        await SignIn("adriana.solis");
        await (await As("esteban.corral")).Run(new RevokeRoleGrant(new(Personas.IdOf("grant:adriana.solis")), "Baja"));

        var answer = await _browser.GetAsync("/test/who");
        var told = WebUtility.HtmlDecode(
            await (await _browser.GetAsync("/account/no-access")).Content.ReadAsStringAsync()
        );

        Assert.Equal("/account/no-access", answer.Headers.Location!.OriginalString);
        Assert.Contains("Todavía no tiene acceso", told);
    }

    [Fact]
    public async Task SignOut_EndsTheSessionWhateverTheCookieSays()
    {
        var cookie = Cookie(await SignIn("adriana.solis"));
        var page = await (await _browser.GetAsync("/account/signed-out")).Content.ReadAsStringAsync();
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", await Token())]);

        var answer = await _browser.PostAsync("/account/sign-out", form);
        using var replay = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = _browser.BaseAddress,
        };
        replay.DefaultRequestHeaders.Add("Cookie", cookie);
        var replayed = await replay.GetAsync("/test/who");

        Assert.Contains("Salió del portal", WebUtility.HtmlDecode(page));
        Assert.Equal("/account/signed-out", answer.Headers.Location!.OriginalString);
        Assert.StartsWith("/account/sign-in", replayed.Headers.Location!.PathAndQuery);
        Assert.Equal(["SignIn", "SignOut"], await Acts("adriana.solis"));
    }

    [Fact]
    public async Task Cookie_OfASessionThatWasEnded_IsDead()
    {
        await SignIn("adriana.solis");
        var session = Assert.Single(await Sessions("adriana.solis"));
        var ended = await (await As("esteban.corral")).Run(
            new EndSession(Personas.Of("adriana.solis").Id, session.Id, "Equipo perdido")
        );

        var answer = await _browser.GetAsync("/test/who");

        Assert.True(ended.IsDone);
        Assert.StartsWith("/account/sign-in", answer.Headers.Location!.PathAndQuery);
        Assert.Equal(["SignIn", "EndSession"], await Acts("adriana.solis"));
    }

    [Fact]
    public async Task Cookie_FromBeforeABlock_StaysDeadWhenTheBlockIsLifted()
    {
        await SignIn("adriana.solis");
        var head = await As("francisco.leal");
        await head.Run(new BlockUser(Personas.Of("adriana.solis").Id, "Investigación"));
        await head.Run(new UnblockUser(Personas.Of("adriana.solis").Id, "Se aclaró"));

        var answer = await _browser.GetAsync("/test/who");

        Assert.StartsWith("/account/sign-in", answer.Headers.Location!.PathAndQuery);
    }

    [Fact]
    public async Task SignOut_WithoutTheFormsToken_IsRefused()
    {
        await SignIn("adriana.solis");

        var answer = await _browser.PostAsync("/account/sign-out", null);

        Assert.Equal("/account/expired-form", answer.Headers.Location!.OriginalString);
        Assert.Equal("Adriana Solís Peña", await _browser.GetStringAsync("/test/who"));
    }

    [Theory]
    [InlineData(14, true)]
    [InlineData(16, false)]
    public async Task Session_Idle_EndsAfterFifteenMinutes(int minutes, bool open)
    {
        var (sessions, id) = await Session();

        Assert.Equal(open, await sessions.Use(id, Start.AddMinutes(minutes), default) is not null);
    }

    [Fact]
    public async Task Session_InUse_EndsAfterTenHours()
    {
        var (sessions, id) = await Session();

        for (var minutes = 10; minutes < 600; minutes += 10)
        {
            Assert.NotNull(await sessions.Use(id, Start.AddMinutes(minutes), default));
        }

        Assert.Null(await sessions.Use(id, Start.AddMinutes(600), default));
    }

    private static readonly DateTimeOffset Start = new(2026, 11, 24, 15, 0, 0, TimeSpan.Zero);

    private async Task<(UserSessions, Guid)> Session()
    {
        var id = Guid.NewGuid();
        await using var db = await _app
            .Services.GetRequiredService<IDbContextFactory<PortalDb>>()
            .CreateDbContextAsync();
        db.Add(
            new UserSession
            {
                Id = id,
                User = Personas.Of("adriana.solis").Id,
                StartedAt = Start,
                SeenAt = Start,
            }
        );
        await db.SaveChangesAsync();
        return (_app.Services.GetRequiredService<UserSessions>(), id);
    }

    private async Task<List<UserSession>> Sessions(string userName)
    {
        var user = Personas.Of(userName).Id;
        await using var db = await _app
            .Services.GetRequiredService<IDbContextFactory<PortalDb>>()
            .CreateDbContextAsync();
        return await db.Set<UserSession>().Where(session => session.User == user).ToListAsync();
    }

    private async Task<HttpResponseMessage> SignIn(string userName, string returnUrl = "/") =>
        await _browser.PostAsync("/account/sign-in", await Form(userName, returnUrl));

    private async Task<FormUrlEncodedContent> Form(string userName, string returnUrl) =>
        new([
            new("user", Personas.Of(userName).Id.Value.ToString()),
            new("returnUrl", returnUrl),
            new("__RequestVerificationToken", await Token()),
        ]);

    private async Task<string> Token() =>
        TokenField().Match(await _browser.GetStringAsync("/account/sign-in")).Groups[1].Value;

    private static string Cookie(HttpResponseMessage answer) =>
        answer
            .Headers.GetValues("Set-Cookie")
            .First(value => value.StartsWith("VettingPortal=", StringComparison.Ordinal))
            .Split(';')[0];

    private async Task<IUseCases> As(string userName) =>
        await _app.Services.GetRequiredService<SeedPersonas>().As(userName, TimeProvider.System, default);

    private async Task<List<string>> Acts(string userName)
    {
        var id = Personas.Of(userName).Id.Value;
        await using var db = await _app
            .Services.GetRequiredService<IDbContextFactory<PortalDb>>()
            .CreateDbContextAsync();
        return await db
            .Ledger.Where(entry => entry.Subject == id && entry.Act != "BootstrapPortal")
            .OrderBy(entry => entry.Seq)
            .Select(entry => entry.Act)
            .ToListAsync();
    }

    private string[] Arguments(string environment) =>
        ["--environment", environment, "--applicationName", "VettingPortal.Host", $"--Data:Directory={_data}"];

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
