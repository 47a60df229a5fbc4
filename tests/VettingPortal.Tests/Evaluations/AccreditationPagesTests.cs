using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using VettingPortal.Features.Evaluations;
using VettingPortal.Kernel;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Evaluations;

public sealed class AccreditationPagesTests : PageTest
{
    private static readonly ListAccreditations.Row Proposed = new(
        AccreditationId.New(),
        Guid.NewGuid(),
        "C3 Norte",
        "CNCA-2026-014",
        [EvaluationKind.Medical, EvaluationKind.Polygraph],
        new(2026, 1, 1),
        new(2027, 12, 31),
        AccreditationState.Proposed,
        ProposedByMe: false
    );

    [Fact]
    public void List_OfNone_SaysSo()
    {
        var page = Show(Role.DIR);

        Assert.Contains("Ningún centro tiene acreditación", page.Markup, StringComparison.Ordinal);
        Assert.Single(page.FindAll("a[href='/settings/accreditations/new']"));
    }

    [Fact]
    public void List_Proposed_IsConfirmedByAnother()
    {
        var page = Show(Role.LEG, Proposed);
        Assert.Contains("Médica, Poligráfica", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Por confirmar", page.Markup, StringComparison.Ordinal);

        page.Find("button[aria-label='Confirmar la acreditación CNCA-2026-014']").Click();

        Assert.Equal(new ConfirmAccreditation(Proposed.Id), Assert.Single(UseCases.Sent));
    }

    [Theory]
    [InlineData(Role.AUD, false)]
    [InlineData(Role.SYS, false)]
    [InlineData(Role.COO, false)]
    [InlineData(Role.DIR, true)]
    public void List_ByWhoMayNot_OffersNoConfirmation(Role role, bool mine)
    {
        var page = Show(role, Proposed with { ProposedByMe = mine });

        Assert.Empty(page.FindAll("button[aria-label^='Confirmar']"));
    }

    [Fact]
    public void List_OfTheEnded_OffersNoAct()
    {
        var page = Show(
            Role.DIR,
            Proposed with
            {
                State = AccreditationState.Ended,
            },
            Proposed with
            {
                Id = AccreditationId.New(),
                State = AccreditationState.Withdrawn,
            }
        );

        Assert.Empty(page.FindAll("td button"));
    }

    [Fact]
    public void List_Refused_SaysTheRule()
    {
        UseCases.Next = new Outcome.Refused("evaluations.two-people");
        var page = Show(Role.DIR, Proposed);

        page.Find("button[aria-label^='Confirmar']").Click();

        Assert.Contains("evaluations.two-people", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void List_Forbidden_SaysSo()
    {
        UseCases.Answers<ListAccreditations>(new ForbiddenException(EvaluationsFeature.ViewAccreditations));

        var page = Render<AccreditationsPage>();

        page.WaitForAssertion(() => Assert.Contains("Esto no le corresponde", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void New_Incomplete_SaysWhatIsMissingAndSendsNothing()
    {
        var page = ShowForm();

        Press(page);

        foreach (
            var text in new[]
            {
                "Elija el centro.",
                "Escriba el número.",
                "Indique el día.",
                "Elija al menos una fase.",
            }
        )
        {
            Assert.Contains(text, page.Markup, StringComparison.Ordinal);
        }
        Assert.Empty(UseCases.Sent);
    }

    [Fact]
    public void New_Complete_ProposesAndLeavesForTheList()
    {
        var page = ShowForm();
        page.FindComponent<MudSelect<Guid?>>()
            .InvokeAsync(() =>
                page.FindComponent<MudSelect<Guid?>>().Instance.ValueChanged.InvokeAsync(Proposed.Center)
            );
        page.Find("#number").Input("CNCA-2026-099");
        page.Find("#from").Change("01/01/2027");
        page.Find("#to").Change("31/12/2029");
        page.FindAll("input[type=checkbox]")[0].Change(true);

        Press(page);

        var sent = Assert.IsType<ProposeAccreditation>(Assert.Single(UseCases.Sent));
        Assert.Equal(
            (Proposed.Center, "CNCA-2026-099", new DateOnly(2027, 1, 1), new DateOnly(2029, 12, 31)),
            (sent.Center, sent.Number, sent.From, sent.To)
        );
        Assert.Equal([EvaluationKind.Toxicology], sent.Phases);
        page.WaitForAssertion(() =>
            Assert.EndsWith(
                "/settings/accreditations",
                Services.GetRequiredService<NavigationManager>().Uri,
                StringComparison.Ordinal
            )
        );
    }

    private IRenderedComponent<AccreditationsPage> Show(Role role, params ListAccreditations.Row[] rows)
    {
        UseCases.Me = An(role);
        UseCases.Answers<ListAccreditations>(rows);
        var page = Render<AccreditationsPage>();
        page.WaitForElement("h1");
        return page;
    }

    private IRenderedComponent<NewAccreditationPage> ShowForm()
    {
        _ = Popovers;
        UseCases.Me = An(Role.DIR);
        UseCases.Answers<ListCentersToAccredit>(new[] { new ListCentersToAccredit.Row(Proposed.Center, "C3 Norte") });
        var page = Render<NewAccreditationPage>();
        page.WaitForElement("#number");
        return page;
    }

    private static void Press(IRenderedComponent<NewAccreditationPage> page) =>
        page.FindAll("button")
            .First(button => button.TextContent.Contains("Proponer la acreditación", StringComparison.Ordinal))
            .Click();
}
