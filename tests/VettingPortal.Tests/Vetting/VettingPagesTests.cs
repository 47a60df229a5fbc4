using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Vetting;

/// <summary>The pages of files and of one's own work, as a person reads them.</summary>
public sealed class VettingPagesTests : PageTest
{
    private const string Number = "EXP-2026-004817";

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void MyWork_WithLines_GroupsThemAndCounts()
    {
        UseCases.Answers<CountMyWork>(Counts(2, 1, 0, 4));
        UseCases.Answers<ListMyWork>(
            new PageOf<ListMyWork.Row>(
                [Line("Lucía Hernández", new(2026, 11, 21)), Line("Itzel Camacho", new(2026, 11, 25))],
                2
            )
        );

        var page = Render<MyWorkPage>();

        page.WaitForAssertion(() => Assert.Contains("Lucía Hernández", page.Find("tbody").TextContent));
        Assert.Equal(
            ["Vencidos", "Hoy y los próximos 3 días"],
            page.FindAll("th[scope=rowgroup]").Select(group => group.TextContent)
        );
        Assert.Equal(["2", "1", "0", "4"], page.FindAll(".count-number").Select(count => count.TextContent));
        Assert.Contains("Venció hace 3 días", page.Markup);
        Assert.Contains("Revisar el resultado: Poligráfica", page.Markup);
    }

    [Fact]
    public void MyWork_ByBucket_AsksForItAndMarksTheCount()
    {
        UseCases.Answers<CountMyWork>(Counts(2, 1, 0, 4));
        UseCases.Answers<ListMyWork>(new PageOf<ListMyWork.Row>([], 0));
        Navigation.NavigateTo("/?due=Overdue");

        var page = Render<MyWorkPage>();

        page.WaitForAssertion(() => Assert.Contains("Nada pendiente con estos filtros.", page.Markup));
        Assert.Contains(UseCases.Asked, asked => asked is ListMyWork { Due: DueBucket.Overdue });
        Assert.Equal("true", page.Find(".count-bad").GetAttribute("aria-current"));
    }

    [Fact]
    public void MyWork_InEnglish_IsEnglish()
    {
        Speak("en-US");
        UseCases.Answers<CountMyWork>(Counts(0, 0, 0, 0));
        UseCases.Answers<ListMyWork>(new PageOf<ListMyWork.Row>([], 0));

        var page = Render<MyWorkPage>();

        page.WaitForAssertion(() => Assert.Contains("Nothing waits for you now.", page.Markup));
    }

    [Fact]
    public void Files_WithFilters_AsksForThemAndShowsRows()
    {
        UseCases.Answers<ListFileFilters>(Choices);
        UseCases.Answers<ListVettingFiles>(
            new PageOf<ListVettingFiles.Row>(
                [
                    new(
                        Number,
                        "Lucía Hernández",
                        "PREVENCION",
                        "NORTE",
                        VettingState.InEvaluation,
                        Clock.GetUtcNow(),
                        null,
                        new(2026, 11, 27),
                        Held: true
                    ),
                ],
                1
            )
        );
        Navigation.NavigateTo("/files?state=InEvaluation&region=NORTE&due=bogus");

        var page = Render<VettingFilesPage>();

        page.WaitForAssertion(() => Assert.Contains("Lucía Hernández", page.Find("tbody").TextContent));
        Assert.Contains(
            UseCases.Asked,
            asked =>
                asked is ListVettingFiles { Filter: { State: VettingState.InEvaluation, Region: "NORTE", Due: null } }
        );
        Assert.Contains("En revisión administrativa", page.Find("tbody").TextContent);
        Assert.Contains("Plazo detenido", page.Find("tbody").TextContent);
        Assert.DoesNotContain("En evaluación", page.Find("tbody").TextContent);
    }

    [Fact]
    public void Files_WithNone_SaysSo()
    {
        UseCases.Answers<ListFileFilters>(Choices);
        UseCases.Answers<ListVettingFiles>(new PageOf<ListVettingFiles.Row>([], 0));

        var page = Render<VettingFilesPage>();

        page.WaitForAssertion(() => Assert.Contains("No hay expedientes con estos filtros.", page.Markup));
    }

    [Fact]
    public void File_InEvaluation_ShowsRoadPhasesAndHistory()
    {
        var page = File(AFile());

        Assert.Equal("Lucía Hernández Baeza", page.Find("h1").TextContent);
        Assert.Equal("step", page.FindAll(".spine li")[2].GetAttribute("aria-current"));
        Assert.Contains("1 de 5 concluidas", page.Markup);
        Assert.Equal(5, page.FindAll(".phase").Count);
        Assert.Contains("Integrar el expediente", page.Markup);
        Assert.Contains("Inició la evaluación con sorteo", page.Find("aside").TextContent);
        Assert.DoesNotContain("Favorable", page.Markup);
    }

    [Fact]
    public void File_RefusedStep_ShowsTheRuleAndWhatWouldDo()
    {
        var page = File(AFile());
        UseCases.Next = new Outcome.Refused("vetting.evaluations-pending", [4]);

        Button(page, "Integrar el expediente").Click();

        page.WaitForAssertion(() =>
            Assert.Contains("Faltan 4 de 5 fases por concluir.", page.Find("[role=alert]").TextContent)
        );
        Assert.Contains("vetting.evaluations-pending", page.Markup);
        Assert.Contains("Concluya las fases pendientes.", page.Markup);
        Assert.Contains(UseCases.Sent, sent => sent is IntegrateFile);
    }

    [Fact]
    public void File_OnHold_OffersNoStepAndTellsNoCause()
    {
        var page = File(AFile() with { HeldSince = Clock.GetUtcNow(), HoldReview = new(2027, 2, 22) });

        Assert.Contains("HOLD-ADMIN", page.Markup);
        Assert.Contains("En revisión administrativa", page.Markup);
        Assert.DoesNotContain(
            page.FindAll("button"),
            button => button.TextContent.Contains("Integrar", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            page.FindAll("button"),
            button => button.TextContent.Contains("Programar", StringComparison.Ordinal)
        );
        Assert.Contains("Plazo detenido", page.Markup);
    }

    [Fact]
    public void File_ThatIsNotThere_IsNotFound()
    {
        UseCases.Answers<FindVettingFile>(new RecordNotFoundException());

        var page = Render<VettingFilePage>(parameters => parameters.Add(p => p.Number, Number));

        page.WaitForAssertion(() => Assert.Contains("No encontramos lo que busca", page.Markup));
    }

    [Fact]
    public void File_APhase_OpensOnlyForAPurpose()
    {
        var me = With(An(Role.EXA).Permissions, Role.EXA);
        UseCases.Me = me;
        UseCases.Answers<OpenPhase>(
            new OpenPhase.Content(
                EvaluationKind.Polygraph,
                [
                    new(
                        1,
                        EvaluationState.Concluded,
                        "Ernesto Quiroga",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        EvaluationResult.Favourable,
                        "Sin reacciones.",
                        null
                    ),
                ]
            )
        );
        Navigation.NavigateTo($"/files/{Number}?part=phases&phase=Polygraph");
        var file = AFile();
        var page = File(
            file with
            {
                Seats = [new(Duty.Evaluate, EvaluationKind.Polygraph, me.Id, me.Name, Clock.GetUtcNow())],
            }
        );

        Assert.Contains("Poligráfica: información reservada", page.Markup);
        Assert.DoesNotContain(UseCases.Asked, asked => asked is OpenPhase);
        page.Find("input[type=radio]").Click();
        Button(page, "Abrir con este propósito").Click();

        page.WaitForAssertion(() => Assert.Contains("Sin reacciones.", page.Markup));
        Assert.Contains(
            UseCases.Asked,
            asked => asked is OpenPhase { Purpose: "AP01", Kind: EvaluationKind.Polygraph }
        );
    }

    [Fact]
    public void File_AStepThatCannotPassYet_IsNotToBePressedAndSaysWhichPhasesAreMissing()
    {
        var page = File(AFile() with { Obstacles = [new(VettingStep.Integrate, "vetting.evaluations-pending", [4])] });

        var step = Button(page, "Integrar");

        Assert.True(step.HasAttribute("disabled"));
        Assert.DoesNotContain("mud-button-filled", step.ClassName, StringComparison.Ordinal);
        Assert.Equal(
            "Faltan 4 de 5 fases por concluir. Médica, Psicológica, Poligráfica, Entorno social y situación patrimonial.",
            page.Find($"#{step.GetAttribute("aria-describedby")}").TextContent
        );
    }

    [Fact]
    public void File_AStepThatNothingStandsInTheWayOf_IsTheFilledButton() =>
        Assert.Contains("mud-button-filled", Button(File(AFile()), "Integrar").ClassName, StringComparison.Ordinal);

    [Fact]
    public void File_WithoutConsents_LeadsToThemFirst()
    {
        var page = File(
            AFile() with
            {
                State = VettingState.Eligible,
                Steps = [VettingStep.StartEvaluation],
                Phases = [],
                Obstacles = [new(VettingStep.StartEvaluation, "vetting.consents-missing", [])],
            }
        );

        Assert.True(Button(page, "Iniciar la evaluación").HasAttribute("disabled"));
        Assert.Contains("Faltan consentimientos firmados.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("mud-button-filled", Button(page, "consentimientos").ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public void File_ThePeoplePart_NamesWhoDidWhat()
    {
        Navigation.NavigateTo($"/files/{Number}?part=people");

        var page = File(AFile());

        Assert.Contains("Adriana Solís", page.Find(".page-main").TextContent);
        Assert.Contains("Registro", page.Find(".page-main").TextContent);
    }

    [Fact]
    public void File_WithWorkInDoubt_SaysWhichToTheDirector_AndOffersToUpholdIt()
    {
        UseCases.Me = An(Role.DIR);
        Navigation.NavigateTo($"/files/{Number}?part=people");
        var doubted = new SeatFacts(
            Duty.Evaluate,
            EvaluationKind.Medical,
            Guid.CreateVersion7(),
            "Irma Leal",
            Clock.GetUtcNow()
        );

        var page = File(AFile() with { WorkInDoubt = [doubted] });

        Assert.Contains("Por revisar: Evaluación: Médica", page.Find(".page-main").TextContent);
        Assert.NotNull(Button(page, "Confirmar lo actuado"));
    }

    private IRenderedComponent<VettingFilePage> File(FileFacts file)
    {
        UseCases.Answers<FindVettingFile>(file);
        UseCases.Answers<ListMyHolds>(Array.Empty<ListMyHolds.Row>());
        UseCases.Answers<FindMyGlass>((FindMyGlass.Found?)null);
        UseCases.Answers<ListFileHistory>(
            new ListFileHistory.Lines(
                [new(Clock.GetUtcNow(), HistoryKind.Act, "StartEvaluation", null, null, "Héctor Ibarra")],
                38
            )
        );
        var page = Render<VettingFilePage>(parameters => parameters.Add(p => p.Number, Number));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("aside li")));
        return page;
    }

    private FileFacts AFile() =>
        new()
        {
            Id = VettingFileId.New(),
            Number = Number,
            Person = PersonId.New(),
            Name = "Lucía Hernández Baeza",
            Curp = "HEBL************07",
            State = VettingState.InEvaluation,
            Profile = "PREVENCION",
            ProfileName = "Prevención",
            RegionName = "Norte",
            AppliedOn = new(2026, 9, 4),
            StateSince = Clock.GetUtcNow(),
            Due = new(2026, 11, 27),
            Steps = [VettingStep.Integrate, VettingStep.CloseAsNotCompleted, VettingStep.CloseForInactivity],
            Phases =
            [
                .. Enum.GetValues<EvaluationKind>()
                    .Select(kind => new PhaseFacts(
                        kind,
                        1,
                        kind is EvaluationKind.Toxicology ? EvaluationState.Concluded : EvaluationState.Pending,
                        Guid.CreateVersion7(),
                        "Irma Leal",
                        null,
                        null,
                        null,
                        kind is EvaluationKind.Toxicology ? null : new(2026, 11, 30),
                        null
                    )),
            ],
            Seats = [new(Duty.Register, null, Guid.CreateVersion7(), "Adriana Solís", Clock.GetUtcNow())],
            Taken =
            [
                new(VettingStep.StartEvaluation, VettingState.Eligible, VettingState.InEvaluation, Clock.GetUtcNow()),
            ],
        };

    private static AngleSharp.Dom.IElement Button<T>(IRenderedComponent<T> page, string words)
        where T : IComponent =>
        page.FindAll("button").Single(button => button.TextContent.Contains(words, StringComparison.Ordinal));

    private static Dictionary<DueBucket, int> Counts(params int[] counts) =>
        Enum.GetValues<DueBucket>().Zip(counts).ToDictionary();

    private static ListMyWork.Row Line(string name, DateOnly due) =>
        new(
            name,
            due,
            Number,
            name,
            "NORTE",
            WorkTask.ReviewPhase,
            EvaluationKind.Polygraph,
            due,
            false,
            VettingState.InEvaluation
        );

    private static ListFileFilters.Choices Choices =>
        new(
            new Dictionary<string, string> { ["NORTE"] = "Norte" },
            new Dictionary<string, string> { ["PREVENCION"] = "Prevención" }
        );
}
