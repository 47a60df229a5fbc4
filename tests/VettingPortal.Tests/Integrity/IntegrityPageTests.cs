using System.Text.RegularExpressions;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Integrity;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Shared;
using VettingPortal.Shared.Layout;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Integrity;

public sealed partial class IntegrityPageTests : PageTest
{
    public IntegrityPageTests() => UseCases.Me = An(Role.IAD);

    public static TheoryData<Role> Others => [.. Enum.GetValues<Role>().Except([Role.IAI, Role.IAD])];

    [Theory, MemberData(nameof(Others))]
    public void Render_ForAnyOtherOffice_IsAPageThatIsNot(Role role)
    {
        UseCases.Me = An(role);
        var none = Plain(Render<NotFoundState>());

        Assert.Equal(none, Plain(Render<IntegrityPage>()));
        Assert.Equal(none, Plain(Render<RaiseFlagPage>()));
        Assert.Equal(none, Plain(Render<FlagPage>(page => page.Add(p => p.Id, Guid.NewGuid()))));
        Assert.Empty(UseCases.Asked);
        Assert.DoesNotContain(
            Menu.For(Services.GetRequiredService<PortalCatalogue>(), An(role)).Lines,
            line => line.Href.StartsWith(IntegrityRoutes.Flags, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Render_WithFlags_ShowsOneRowEachUnderTheReadersName()
    {
        UseCases.Answers<ListFlags>(new PageOf<ListFlags.Row>([ARow(FlagState.Flagged), ARow(FlagState.Ordered)], 2));

        var page = Render<IntegrityPage>();

        Assert.Equal(2, page.FindAll("tbody tr").Count);
        Assert.Contains("Fraude en el proceso de evaluación", page.Find("tbody").TextContent);
        Assert.Contains("Plazo vencido", page.Find("tbody").TextContent);
        Assert.NotEmpty(page.FindAll(".watermarked"));
    }

    [Fact]
    public void Render_WithNone_SaysSo()
    {
        UseCases.Answers<ListFlags>(new PageOf<ListFlags.Row>([], 0));

        Assert.Contains("No hay señalamientos.", Render<IntegrityPage>().Find("tbody").TextContent);
    }

    [Fact]
    public void Flag_ForAnInvestigator_HasNoOrdersToGive()
    {
        UseCases.Me = An(Role.IAI);

        Assert.Empty(Show(AFlag.Raised()).FindAll(".page-actions button"));
    }

    [Fact]
    public void Flag_ByThePortalForALateTie_IsToldInTheReadersWords()
    {
        var late = new LateTie(
            TieKind.Partner,
            new(2026, 11, 24),
            [new("EXP-2026-000077", Duty.Evaluate, EvaluationKind.Polygraph, new(2026, 11, 2))]
        );

        var told = Show(AFlag.Raised(IntegrityFlag.Portal, late.Written())).Find(".page-main").TextContent;

        Assert.Contains("24 nov 2026, después de intervenir en su expediente", told, StringComparison.Ordinal);
        Assert.Contains("EXP-2026-000077 · Evaluación: Poligráfica", told, StringComparison.Ordinal);
        Assert.DoesNotContain("integrity.late-tie", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Order_AsksForAReasonAndNamesItsEffect()
    {
        var dialogs = Render<MudDialogProvider>();
        var page = Show(AFlag.Raised());

        await page.InvokeAsync(() => Button(page, "Ordenar revisión administrativa").Click());
        dialogs.WaitForAssertion(() => Assert.Contains("En revisión administrativa", dialogs.Markup));
        dialogs.Find("#reason").Input(AFlag.Why);
        await dialogs.InvokeAsync(() => Button(dialogs, "Ordenar revisión administrativa").Click());

        page.WaitForAssertion(() => Assert.Equal(AFlag.Why, UseCases.Sent.OfType<OrderHold>().Single().Why));
    }

    [Fact]
    public async Task Confirm_Refused_ShowsTheRule()
    {
        UseCases.Next = new Outcome.Refused("integrity.already-confirmed");
        var page = Show(AFlag.Ordered());

        await page.InvokeAsync(() => Button(page, "Confirmar la medida").Click());

        page.WaitForAssertion(() =>
            Assert.Contains("integrity.already-confirmed", page.Find("[role=alert]").TextContent)
        );
    }

    [Fact]
    public void Flag_Ordered_ShowsWhatItCoversAndUntilWhen()
    {
        var page = Show(AFlag.Ordered());

        Assert.Contains("Expediente EXP-2026-000077", page.Markup);
        Assert.Contains("24 dic 2026", page.Markup);
        Assert.Contains("falta jurídico", page.Markup);
    }

    [Fact]
    public void Flag_ThatIsNot_IsNotFound()
    {
        UseCases.Answers<FindFlag>(new RecordNotFoundException());

        var page = Render<FlagPage>(flag => flag.Add(p => p.Id, Guid.NewGuid()));

        Assert.Equal(Plain(Render<NotFoundState>()), Plain(page));
    }

    [Fact]
    public async Task Raise_WithoutAConduct_SaysWhatIsMissingAndKeepsTheRest()
    {
        UseCases.Answers<FindFlagSubject>(
            new FindFlagSubject.Found(new(AVettingFile.Subject), "Carlos Gómez Núñez", new(null, null))
        );
        var page = Render<RaiseFlagPage>();
        page.Find("#key").Input("EXP-2026-000077");
        page.Find("form").Submit();
        Assert.Contains("Carlos Gómez Núñez", page.Markup);
        page.Find("#narrative").Input(AFlag.Narrative);

        await page.InvokeAsync(() => Button(page, "Levantar señalamiento").Click());

        Assert.Contains("Elija la conducta.", page.Markup);
        Assert.Empty(UseCases.Sent);
    }

    private IRenderedComponent<FlagPage> Show(IntegrityFlag flag)
    {
        UseCases.Answers<FindFlag>(
            new FindFlag.Sheet(
                flag,
                "Carlos Gómez Núñez",
                "Investigadora",
                flag.OrderedBy is null ? null : "Directora",
                null,
                null,
                [new("EXP-2026-000077", VettingState.Received)],
                [new("CUP-2026-000001", new DateOnly(2026, 12, 24), true, false, true)],
                false
            )
        );
        return Render<FlagPage>(page => page.Add(p => p.Id, flag.Id.Value));
    }

    // Without the numbers of event handlers, which rise with every rendering.
    private static string Plain<T>(IRenderedComponent<T> page)
        where T : Microsoft.AspNetCore.Components.IComponent => Handler().Replace(page.Markup, "");

    [GeneratedRegex(" blazor:[A-Za-z:]+=\"[^\"]*\"")]
    private static partial Regex Handler();

    private static AngleSharp.Dom.IElement Button<T>(IRenderedComponent<T> page, string text)
        where T : Microsoft.AspNetCore.Components.IComponent =>
        page.FindAll("button").Last(button => button.TextContent.Contains(text, StringComparison.Ordinal));

    private static ListFlags.Row ARow(FlagState state) =>
        new(
            IntegrityFlagId.New(),
            "AI-0123456789",
            "Carlos",
            "Gómez",
            "Núñez",
            IntegrityCategory.IA22,
            IntegrityPriority.P1,
            state,
            AVettingFile.Noon,
            new DateOnly(2026, 11, 26),
            new DateOnly(2026, 11, 20),
            null
        );
}
