using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Training;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Drafts;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Training;

/// <summary>What the academy sees and sends.</summary>
public sealed class TrainingPagesTests : PageTest
{
    private static readonly FindCohort.Module Rights = new(
        "DH",
        "Derechos humanos",
        "Human rights",
        10,
        true,
        "Rosa Íñiguez",
        80
    );

    private static readonly FindCohort.Member Salgado = new(
        EnrolmentId.New(),
        7,
        VettingFileId.New(),
        "EXP-2026-000001",
        "María Concepción Salgado Briseño",
        EnrolmentState.InProgress,
        false,
        6,
        27,
        new Dictionary<string, int> { ["DH"] = 75 },
        [new(new(2026, 8, 3), "DH", 6)],
        1,
        0
    );

    private static readonly FindCohort.Class Class = new(
        CohortId.New(),
        "2026-GTO-03",
        "PREVENCION",
        "Instituto de Formación Policial, Celaya",
        new(2026, 8, 3),
        new(2026, 11, 27),
        30,
        20,
        90,
        [Rights],
        [
            Salgado,
            Salgado with
            {
                Id = EnrolmentId.New(),
                FileNumber = "EXP-2026-000002",
                Name = "Rafael Álvarez",
                Held = true,
            },
        ]
    );

    [Fact]
    public void Cohorts_WithSome_LinksToEachAndPlansForWhoMay()
    {
        UseCases.Me = An(Role.ACA);
        UseCases.Answers<ListCohorts>(
            new PageOf<ListCohorts.Row>(
                [
                    new(
                        CohortId.New(),
                        "2026-GTO-03",
                        "PREVENCION",
                        "Celaya",
                        new(2026, 8, 3),
                        new(2026, 11, 27),
                        30,
                        28,
                        0
                    ),
                ],
                1
            )
        );

        var page = Render<CohortsPage>();

        page.WaitForAssertion(() => Assert.Equal("/training/2026-GTO-03", page.Find("td a").GetAttribute("href")));
        Assert.Contains("28 de 30", page.Markup, StringComparison.Ordinal);
        Assert.Contains("/training/new", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Cohorts_WithNone_SaysSo()
    {
        UseCases.Me = An(Role.HR);
        UseCases.Answers<ListCohorts>(new PageOf<ListCohorts.Row>([], 0));

        var page = Render<CohortsPage>();

        page.WaitForAssertion(() => Assert.Contains("Todavía no hay cohortes.", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("/training/new", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Class_OfACohort_ShowsHoursMarksAndOnlyAReviewForAHold()
    {
        var page = ShowClass(null, Role.ACA);

        Assert.Contains("6 h · 27 %", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Mínimo 80", page.Markup, StringComparison.Ordinal);
        Assert.Contains("En revisión administrativa", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Class_ForWhoMayNotRecord_OffersNoGrids() =>
        Assert.DoesNotContain("part=attendance", ShowClass(null, Role.HR).Markup, StringComparison.Ordinal);

    [Fact]
    public void Class_ThatIsNone_IsNotFound()
    {
        UseCases.Answers<FindCohort>(new RecordNotFoundException());

        var page = Render<CohortPage>(p => p.Add(one => one.Code, "X"));

        page.WaitForAssertion(() => Assert.DoesNotContain("2026-GTO-03", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void Attendance_OfADay_StandsInTheFieldsAndIsSentWithWhatWasSeen()
    {
        UseCases.Me = An(Role.ACA);
        var grid = Render<AttendanceGrid>(p => p.Add(one => one.Class, Class));
        Choose(grid, "03/08/2026");

        Assert.Equal("6", grid.Find("#h-EXP-2026-000001").GetAttribute("value"));
        grid.Find("#h-EXP-2026-000001").Input("8");
        grid.FindAll(".form-foot button")[0].Click();

        var sent = Assert.IsType<RecordAttendance>(Assert.Single(UseCases.Sent));
        Assert.Contains(new RecordAttendance.Line(Salgado.Id, new(2026, 8, 3), "DH", 8, 7), sent.Lines);
    }

    [Fact]
    public void Marks_OfAModule_SendsOnlyTheNewOnes()
    {
        var grid = Render<MarksGrid>(p => p.Add(one => one.Class, Class));
        Choose(grid, null);
        grid.Find("#first").Input("Óscar Uribe");
        grid.Find("#second").Input("Rosa Íñiguez");

        grid.Find("#m-EXP-2026-000001").Input("88");
        grid.FindAll(".form-foot button")[0].Click();

        var sent = Assert.IsType<RecordMarks>(Assert.Single(UseCases.Sent));
        Assert.Equal(new RecordMarks.Line(Salgado.Id, 88, 7), Assert.Single(sent.Lines));
        Assert.Equal(new Panel("Óscar Uribe", "Rosa Íñiguez"), sent.Panel);
    }

    [Fact]
    public async Task Grids_LeftWithinAnHour_GiveBackWhatWasTyped()
    {
        var drafts = Services.GetRequiredService<DraftStore>();
        var (me, other) = (UseCases.Me!.Id, Class.Members[1].Id.Value);
        await drafts.Save(
            me,
            $"marks/{Class.Id.Value}",
            new MarksGrid.Sheet("DH", "Óscar Uribe", "Rosa", new() { [other] = 91 })
        );
        await drafts.Save(
            me,
            $"attendance/{Class.Id.Value}",
            new AttendanceGrid.Sheet(new(2026, 8, 3), "DH", new() { [other] = 7 })
        );

        var marks = Render<MarksGrid>(p => p.Add(one => one.Class, Class));
        var hours = Render<AttendanceGrid>(p => p.Add(one => one.Class, Class));

        marks.WaitForAssertion(() => Assert.Equal("91", marks.Find("#m-EXP-2026-000002").GetAttribute("value")));
        Assert.Equal("75", marks.Find("#m-EXP-2026-000001").GetAttribute("value"));
        Assert.Equal("Óscar Uribe", marks.Find("#first").GetAttribute("value"));
        hours.WaitForAssertion(() => Assert.Equal("7", hours.Find("#h-EXP-2026-000002").GetAttribute("value")));
        Assert.Equal("6", hours.Find("#h-EXP-2026-000001").GetAttribute("value"));
    }

    [Fact]
    public void NewCohort_Refused_SaysTheRuleAndKeepsWhatWasTyped()
    {
        UseCases.Next = new Outcome.Refused("training.programme-too-short", [12, 972]);
        UseCases.Answers<ListFileFilters>(Filters);
        var page = Render<NewCohortPage>();
        page.Find("#code").Input("2026-GTO-04");

        page.FindAll("button")
            .First(button => button.TextContent.Contains("Guardar", StringComparison.Ordinal))
            .Click();

        Assert.Contains("12 horas y el perfil pide 972", page.Markup, StringComparison.Ordinal);
        Assert.Equal("2026-GTO-04", page.Find("#code").GetAttribute("value"));
    }

    [Fact]
    public async Task NewCohort_ItsProfile_IsOneOfTheForces()
    {
        _ = Popovers;
        UseCases.Answers<ListFileFilters>(Filters);
        var page = Render<NewCohortPage>();
        var profiles = page.FindComponent<MudBlazor.MudSelect<string>>();
        Assert.Equal("Prevención", profiles.Instance.ToStringFunc!("PREVENCION"));

        await page.InvokeAsync(() => profiles.Instance.ValueChanged.InvokeAsync("PREVENCION"));
        page.FindAll("button")
            .First(button => button.TextContent.Contains("Guardar", StringComparison.Ordinal))
            .Click();

        Assert.Equal("PREVENCION", Assert.IsType<PlanCohort>(Assert.Single(UseCases.Sent)).Plan.Profile);
    }

    private static readonly ListFileFilters.Choices Filters = new(
        new Dictionary<string, string> { ["NORTE"] = "Norte" },
        new Dictionary<string, string> { ["PREVENCION"] = "Prevención" }
    );

    private IRenderedComponent<CohortPage> ShowClass(string? part, Role role)
    {
        UseCases.Me = An(role);
        UseCases.Answers<FindCohort>(Class);
        var page = Render<CohortPage>(p => p.Add(one => one.Code, "2026-GTO-03"));
        page.WaitForAssertion(() => Assert.Contains("Salgado", page.Markup, StringComparison.Ordinal));
        return page;
    }

    private static void Choose<T>(IRenderedComponent<T> grid, string? day)
        where T : class, Microsoft.AspNetCore.Components.IComponent
    {
        if (day is not null)
        {
            grid.Find("#day").Change(day);
        }
        var list = RenderedComponentExtensions.FindComponent<MudBlazor.MudSelect<FindCohort.Module>>(
            (IRenderedComponent<Microsoft.AspNetCore.Components.IComponent>)grid
        );
        grid.InvokeAsync(() => list.Instance.ValueChanged.InvokeAsync(Rights));
        grid.WaitForElement(".class-grid");
    }
}
