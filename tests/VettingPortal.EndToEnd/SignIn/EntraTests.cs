using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VettingPortal.EndToEnd.Stage;

namespace VettingPortal.EndToEnd.SignIn;

/// <summary>A directory, and a portal that trusts it and knows three of its people.</summary>
public sealed class DirectoryStage : IAsyncLifetime
{
    public static readonly DirectoryPerson Administrator = new(Guid.NewGuid(), "Ana Robles", "SYS");
    public static readonly DirectoryPerson WithoutRole = new(Guid.NewGuid(), "Beto Cruz");
    public static readonly DirectoryPerson WithMoreRoles = new(Guid.NewGuid(), "Carla Mena", "DIR", "AUD");
    public static readonly DirectoryPerson InternalAffairs = new(Guid.NewGuid(), "Elsa Gil", "IAD");
    public static readonly DirectoryPerson ToBeBlocked = new(Guid.NewGuid(), "Darío Paz", "DIR");
    public static readonly IReadOnlyList<DirectoryPerson> Impostors =
    [
        .. Enum.GetValues<TokenFault>()
            .Except([TokenFault.None])
            .Select(fault =>
                Administrator with
                {
                    Name = $"Ana Robles {fault}",
                    Roles = ["SYS", "AUD"],
                    Fault = fault,
                }
            ),
    ];
    public static readonly DirectoryPerson Stranger = new(Guid.NewGuid(), "Nadie Conocido", "SYS", "DIR");

    private readonly LocalCertificate _certificate = new();
    private DirectoryServer _directory = default!;
    private RunningPortal _portal = default!;

    public string Address => _portal.Address;

    public async ValueTask InitializeAsync()
    {
        _directory = await DirectoryServer.Start(
            _certificate.Value,
            [Administrator, WithoutRole, WithMoreRoles, InternalAffairs, ToBeBlocked, .. Impostors, Stranger]
        );
        _portal = await RunningPortal.WithEntra(_directory.Address, _certificate, FirstUsers);
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _directory.DisposeAsync();
        _certificate.Dispose();
    }

    private static string FirstUsers =>
        $$"""
            { "institution": { "code": "PF", "name": "Policía Federal" },
              "users": [
            {{First("ana", Administrator, "SYS")}},
            {{First("beto", WithoutRole, "SYS")}},
            {{First("carla", WithMoreRoles, "DIR")}},
            {{First("dario", ToBeBlocked, "DIR")}},
            {{First("elsa", InternalAffairs, "IAD")}}
            ] }
            """;

    private static string First(string userName, DirectoryPerson person, string role) =>
        $$"""{ "userName": "{{userName}}", "name": "{{person.Name}}", "externalId": "{{person.Id}}", "roles": ["{{role}}"] }""";
}

/// <summary>Signing in through a directory: it says who somebody is and what they may at most; a role acts only with a grant.</summary>
public sealed class EntraTests(Theatre theatre, DirectoryStage stage) : IClassFixture<DirectoryStage>
{
    [Fact]
    public async Task Person_WithAGrantAndItsAppRole_WorksAndSignsOut()
    {
        var page = await Enter(DirectoryStage.Administrator);

        await page.Open("/settings/users");
        await page.Reads("Ana Robles");
        await page.Locator("details.who summary").ClickAsync();
        await page.Press("Cerrar sesión");
        await page.WaitForURLAsync("**/account/signed-out*");
        await page.GotoAsync("/settings/users");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Directorio" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Person_WithMoreAppRolesThanGrants_HasOnlyWhatWasGranted()
    {
        var page = await Enter(DirectoryStage.WithMoreRoles);

        await page.Open("/leadership");
        await Assertions.Expect(page.Locator("details.who")).ToContainTextAsync("Director de centro");
        await page.GotoAsync("/oversight");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/account/denied"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task People_WithoutAppRoleOrUnknown_HaveNoAccess()
    {
        foreach (var person in new[] { DirectoryStage.WithoutRole, DirectoryStage.Stranger })
        {
            var page = await Enter(person);

            await page.WaitForURLAsync("**/account/no-access");
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [InlineData(TokenFault.Tampered)]
    [InlineData(TokenFault.OtherTenant)]
    [InlineData(TokenFault.OtherAudience)]
    public async Task Token_ThatIsNotWhatThePortalTrusts_LetsNobodyIn(TokenFault fault)
    {
        var page = await Enter(DirectoryStage.Impostors.Single(person => person.Fault == fault));

        await page.WaitForURLAsync("**/account/sign-in-failed");
        await page.Reads("No se pudo comprobar quién es usted");
        await page.GotoAsync("/settings/users");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Directorio" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Person_BlockedWhileAPageIsOpen_LosesItWithinAMinuteAndSingleSignOnLetsThemNotIn()
    {
        var page = await Enter(DirectoryStage.ToBeBlocked);
        await page.Open("/leadership");
        var head = await Enter(DirectoryStage.InternalAffairs);
        await head.Open("/settings/users");
        await head.GetByRole(AriaRole.Link, new() { Name = DirectoryStage.ToBeBlocked.Name }).First.ClickAsync();
        await head.Press("Bloquear");
        await head.Locator(".mud-dialog textarea").First.FillAsync("Investigación en curso");
        await head.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "Bloquear" }).ClickAsync();
        await head.Reads("Bloqueada desde");

        // Nobody touches the page: it leaves by itself, for the directory.
        await page.GetByRole(AriaRole.Heading, new() { Name = "Directorio" }).WaitForAsync(new() { Timeout = 60_000 });
        await page.Press(DirectoryStage.ToBeBlocked.Name);

        await page.WaitForURLAsync("**/account/no-access");
        await page.Reads("Su acceso está bloqueado");
        await page.Context.CloseAsync();
        await head.Context.CloseAsync();
    }

    private async Task<IPage> Enter(DirectoryPerson person)
    {
        var page = await (await theatre.Chromium).Visit(stage.Address);
        await page.GotoAsync("/");
        await page.Press(person.Name);
        await page.WaitForURLAsync($"{stage.Address}/**");
        return page;
    }
}
