using Bunit;
using Microsoft.AspNetCore.Components;
using VettingPortal.Features.Users;
using VettingPortal.Kernel;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Users;

public sealed class PlacesPagesTests : PageTest
{
    private static readonly Place Force = new(PlaceKind.Institution, Guid.CreateVersion7(), "PF", "Policía Federal");

    private static readonly Place North = new(
        PlaceKind.Center,
        Guid.CreateVersion7(),
        "CR-NORTE",
        "Centro Regional Norte",
        new(Force.Id),
        "NORTE"
    );

    private static readonly PlaceChangeId Waiting = PlaceChangeId.New();

    [Fact]
    public void Places_Director_ConfirmsWhatAnotherProposed()
    {
        UseCases.Me = An(Role.DIR);
        UseCases.Answers<ListPlaces>(Found(mine: false));
        var page = Render<PlacesPage>();
        page.WaitForAssertion(() => Assert.Contains("Centro Regional Norte", page.Markup));

        Button(page, "Confirmar").Click();

        Assert.Equal(new ConfirmPlace(Waiting), Assert.Single(UseCases.Sent));
    }

    [Fact]
    public void Places_OnesOwn_CannotBeConfirmed()
    {
        UseCases.Me = An(Role.SYS);
        UseCases.Answers<ListPlaces>(Found(mine: true));

        var page = Render<PlacesPage>();

        page.WaitForAssertion(() => Assert.Contains("Retirar propuesta", page.Markup));
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.Trim() == "Confirmar");
    }

    [Fact]
    public void Places_AuditorInEnglish_SeesNoButtons()
    {
        Speak("en-US");
        UseCases.Me = An(Role.AUD);
        UseCases.Answers<ListPlaces>(Found(mine: false));

        var page = Render<PlacesPage>();

        page.WaitForAssertion(() => Assert.Contains("Evaluation centres", page.Markup));
        Assert.Empty(page.FindAll("button"));
    }

    [Fact]
    public void Propose_UnitWithoutInstitution_IsNotSent()
    {
        UseCases.Me = An(Role.SYS);
        UseCases.Answers<ListPlaces>(Found(mine: true));
        var page = Render<ProposePlacePage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#code")));

        page.Find("#code").Input("uai");
        page.Find("#name").Input("Asuntos Internos");
        Button(page, "Proponer").Click();

        Assert.Empty(UseCases.Sent);
        Assert.Contains("Elija uno.", page.Markup);
    }

    [Fact]
    public void User_Administrator_ChangesNameAndPost()
    {
        var id = PortalUserId.New();
        UseCases.Me = An(Role.SYS);
        UseCases.Answers<ListPlaces>(Found(mine: true));
        UseCases.Answers<ListUsers>(new PageOf<ListUsers.Row>([], 0));
        UseCases.Answers<ListSessions>(Array.Empty<ListSessions.Row>());
        UseCases.Answers<FindUser>(
            new FindUser.Found(id, 4, "ana.rios", "Ana Ríos", null, new(), new(new(North.Id)), null, null, null, null)
        );
        var page = Render<UserPage>(parameters => parameters.Add(p => p.Id, id.Value));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#user-fullname")));

        page.Find("#user-fullname").Input("Ana Ríos Paz");
        Button(page, "Guardar nombre y adscripción").Click();

        Assert.Equal(
            new ChangeUser(id, "Ana Ríos Paz", null, new Post(new(North.Id)), 4),
            Assert.Single(UseCases.Sent)
        );
    }

    [Fact]
    public void User_Administrator_TiesTheAccount()
    {
        var id = PortalUserId.New();
        UseCases.Me = An(Role.SYS);
        UseCases.Answers<ListPlaces>(Found(mine: true));
        UseCases.Answers<ListUsers>(new PageOf<ListUsers.Row>([], 0));
        UseCases.Answers<ListSessions>(Array.Empty<ListSessions.Row>());
        UseCases.Answers<FindUser>(
            new FindUser.Found(id, 4, "ana.rios", "Ana Ríos", null, new(), new(), null, null, null, null)
        );
        var page = Render<UserPage>(parameters => parameters.Add(p => p.Id, id.Value));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#user-account")));

        page.Find("#user-account").Input("ana");
        Button(page, "Guardar cuentas").Click();

        Assert.Equal(new IdentifyUser(id, new UserIdentity(null, "ana"), 4), Assert.Single(UseCases.Sent));
    }

    [Fact]
    public void User_SavedBySomebodyElseMeanwhile_ShowsTheirsAndKeepsMine()
    {
        var id = PortalUserId.New();
        UseCases.Me = An(Role.SYS);
        FindUser.Found Saved(int version, string name, string? email) =>
            new(id, version, "ana.rios", name, email, new(), new(), null, null, null, null);
        UseCases.Answers<ListPlaces>(Found(mine: true));
        UseCases.Answers<ListUsers>(new PageOf<ListUsers.Row>([], 0));
        UseCases.Answers<ListSessions>(Array.Empty<ListSessions.Row>());
        UseCases.Answers<FindUser>(Saved(4, "Ana Ríos", null));
        var page = Render<UserPage>(parameters => parameters.Add(p => p.Id, id.Value));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#user-fullname")));
        page.Find("#user-fullname").Input("Ana María Ríos");
        UseCases.Next = new Outcome.Stale();
        UseCases.Answers<FindUser>(Saved(5, "Ana Ríos Pérez", "ana@ejemplo.mx"));

        Button(page, "Guardar nombre y adscripción").Click();
        page.WaitForAssertion(() => Button(page, "Traer los datos actuales").Click());

        page.WaitForAssertion(() =>
            Assert.Contains("Otra persona guardó mientras usted escribía", page.Markup, StringComparison.Ordinal)
        );
        Assert.Contains("Ana Ríos Pérez", page.Find(".banner ul, .lines").TextContent, StringComparison.Ordinal);
        Assert.Equal("Ana María Ríos", page.Find("#user-fullname").GetAttribute("value"));
        Assert.Equal("ana@ejemplo.mx", page.Find("#user-email").GetAttribute("value"));
    }

    private static AngleSharp.Dom.IElement Button<T>(IRenderedComponent<T> page, string text)
        where T : IComponent => page.FindAll("button").Single(button => button.TextContent.Trim() == text);

    private static ListPlaces.Found Found(bool mine) =>
        new([Force, North], [new(Waiting, North with { Name = "Centro Norte" }, "Esteban Corral", mine)]);
}
