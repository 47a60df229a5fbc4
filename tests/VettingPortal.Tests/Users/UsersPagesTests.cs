using Bunit;
using VettingPortal.Features.Users;
using VettingPortal.Kernel;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Users;

public sealed class UsersPagesTests : PageTest
{
    private static readonly PortalUserId Someone = PortalUserId.New();

    private static readonly FindUser.Grant Waiting = new(
        RoleGrantId.New(),
        Role.REC,
        AUser.Today,
        AUser.Today.AddMonths(6),
        GrantState.HalfApproved,
        "Esteban Corral Meza",
        "Arturo Mendieta Olmos",
        null
    );

    [Fact]
    public void List_WithUsers_ShowsRolesAndWhatWaits()
    {
        UseCases.Me = An(Role.SYS);
        UseCases.Answers<ListUsers>(
            new PageOf<ListUsers.Row>(
                [new(Someone, "ana.rios", "Ana Ríos", "Centro Regional Norte", false) { Roles = [Role.REC] }],
                1
            )
        );
        UseCases.Answers<ListGrantRequests>(
            new ListGrantRequests.Found(
                [new(Waiting.Id, Someone, "Ana Ríos", Role.ELI, AUser.Today, AUser.Today, 1)],
                []
            )
        );

        var page = Render<UsersPage>();

        page.WaitForAssertion(() => Assert.Contains("Oficial de reclutamiento", page.Find("tbody").TextContent));
        Assert.Contains("1 de 2 aprobaciones", page.Markup);
        Assert.Contains("Nueva persona usuaria", page.Markup);
    }

    [Fact]
    public void List_InEnglish_IsEnglish()
    {
        Speak("en-US");
        UseCases.Me = An(Role.AUD);
        UseCases.Answers<ListUsers>(new PageOf<ListUsers.Row>([], 0));
        UseCases.Answers<ListGrantRequests>(new ListGrantRequests.Found([], []));

        var page = Render<UsersPage>();

        page.WaitForAssertion(() => Assert.Contains("There are no users of that name.", page.Markup));
        Assert.DoesNotContain("New user", page.Markup);
    }

    [Fact]
    public void User_Approver_ApprovesWhatWaits()
    {
        UseCases.Me = An(Role.IAD);
        UseCases.Answers<ListSessions>(new List<ListSessions.Row>());
        UseCases.Answers<FindUser>(Found(Waiting));
        var page = Render<UserPage>(parameters => parameters.Add(p => p.Id, Someone.Value));
        page.WaitForAssertion(() => Assert.Contains("Con una aprobación", page.Markup));

        page.FindAll("button")
            .Single(button => button.TextContent.Contains("Aprobar", StringComparison.Ordinal))
            .Click();

        Assert.Equal(new ApproveRoleGrant(Waiting.Id), Assert.Single(UseCases.Sent));
    }

    [Fact]
    public void User_Auditor_SeesNoButtons()
    {
        UseCases.Me = An(Role.AUD);
        UseCases.Answers<FindUser>(Found(Waiting));

        var page = Render<UserPage>(parameters => parameters.Add(p => p.Id, Someone.Value));

        page.WaitForAssertion(() => Assert.Contains("Con una aprobación", page.Markup));
        Assert.Empty(page.FindAll("button"));
    }

    [Fact]
    public void User_Refused_SaysWhyAndWhatWouldDo()
    {
        UseCases.Me = An(Role.IAD);
        UseCases.Answers<ListSessions>(new List<ListSessions.Row>());
        UseCases.Next = new Outcome.Refused("users.grant-two-approvers");
        UseCases.Answers<FindUser>(Found(Waiting));
        var page = Render<UserPage>(parameters => parameters.Add(p => p.Id, Someone.Value));
        page.WaitForAssertion(() => Assert.Contains("Con una aprobación", page.Markup));

        page.FindAll("button")
            .Single(button => button.TextContent.Contains("Aprobar", StringComparison.Ordinal))
            .Click();

        page.WaitForAssertion(() => Assert.Contains("Usted ya dio la primera aprobación", page.Markup));
    }

    [Fact]
    public void User_SignedInSomewhere_IsSeenByThoseWhoMayEndIt()
    {
        UseCases.Me = An(Role.SYS);
        UseCases.Answers<FindUser>(Found(Waiting));
        UseCases.Answers<ListSessions>(
            new List<ListSessions.Row> { new(Guid.NewGuid(), Clock.GetUtcNow(), Clock.GetUtcNow(), InUse: false) }
        );

        var page = Render<UserPage>(parameters => parameters.Add(p => p.Id, Someone.Value));

        page.WaitForAssertion(() => Assert.Contains("Cerrar sesión", page.Markup));
    }

    [Fact]
    public void OwnSessions_OneInUseAndAnother_OnlyTheOtherIsEnded()
    {
        var (here, there) = (Guid.NewGuid(), Guid.NewGuid());
        UseCases.Answers<ListOwnSessions>(
            new List<ListSessions.Row>
            {
                new(here, Clock.GetUtcNow(), Clock.GetUtcNow(), InUse: true),
                new(there, Clock.GetUtcNow().AddHours(-1), Clock.GetUtcNow(), InUse: false),
            }
        );
        var page = Render<OwnSessionsPage>();
        page.WaitForAssertion(() => Assert.Contains("La que usa ahora", page.Markup));

        page.FindAll("button")
            .Single(button => button.TextContent.Contains("Cerrar sesión", StringComparison.Ordinal))
            .Click();

        Assert.Equal(new EndOwnSession(new(UseCases.Me!.Id), there), Assert.Single(UseCases.Sent));
    }

    private static FindUser.Found Found(FindUser.Grant grant) =>
        new(Someone, 1, "ana.rios", "Ana Ríos", null, new(), new(), null, null, null, null) { Grants = [grant] };
}
