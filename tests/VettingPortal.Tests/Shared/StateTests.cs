using Bunit;
using VettingPortal.Shared;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Shared;

public sealed class StateTests : PageTest
{
    [Fact]
    public void PurposeGate_BeforeAPurpose_RendersNothingOfThePart()
    {
        var gate = Gate();

        Assert.DoesNotContain("reservado", gate.Markup);
        Assert.False(gate.Find(".mud-button-filled").HasAttribute("disabled"));
    }

    [Fact]
    public void PurposeGate_OfSeveralPurposes_AsksWhichFirst()
    {
        var gate = Gate(new Purpose("AP04", "Auditoría"));
        Assert.True(gate.Find(".mud-button-filled").HasAttribute("disabled"));

        Open(gate);

        Assert.Contains("reservado para ARCO", gate.Markup);
    }

    [Fact]
    public void PurposeGate_Opened_HandsThePurposeOnAndMarksWhoLooks()
    {
        var gate = Gate();

        Open(gate);

        Assert.Contains("reservado para ARCO", gate.Markup);
        Assert.Contains("Se cierra a las 11:42", gate.Find(".gate-bar").TextContent);
        Assert.Contains("Persona%20de%20Prueba", gate.Find(".watermarked").GetAttribute("style"));
    }

    [Fact]
    public void PurposeGate_AfterItsMinutes_ClosesByItself()
    {
        var gate = Gate();
        Open(gate);

        Clock.Advance(TimeSpan.FromMinutes(60));

        gate.WaitForAssertion(() => Assert.DoesNotContain("reservado para", gate.Markup));
    }

    [Theory]
    [InlineData(SpineState.Current, "step")]
    [InlineData(SpineState.Stopped, "step")]
    [InlineData(SpineState.Done, null)]
    [InlineData(SpineState.Ahead, null)]
    public void Spine_AStop_IsCurrentWhereTheRecordStands(SpineState state, string? current)
    {
        var spine = Render<Spine>(road =>
            road.Add(s => s.Stops, [new SpineStop("Elegible", state, new DateOnly(2026, 9, 11))])
        );

        Assert.Equal(current, spine.Find("li").GetAttribute("aria-current"));
        Assert.Contains("11 sep 2026", spine.Find("li").TextContent);
    }

    [Fact]
    public void TargetBar_LoweredTarget_StillShowsTheOriginal()
    {
        var bar = Render<TargetBar>(target =>
            target
                .Add(t => t.Actual, 50)
                .Add(t => t.Original, 200)
                .Add(t => t.Current, 100)
                .Add(t => t.Label, "50 de 200")
        );

        Assert.Equal("width:25%", bar.Find(".target-bar").GetAttribute("style"));
        Assert.Equal(["left:50%", "left:100%"], bar.FindAll(".target-tick").Select(tick => tick.GetAttribute("style")));
    }

    [Fact]
    public void ForecastBand_Enlarged_DrawsOnlyWhatIsToCome()
    {
        var band = Render<ForecastBand>(forecast =>
            forecast
                .Add(f => f.Label, "x")
                .Add(f => f.Actual, [10, 20])
                .Add(f => f.Months, ["ene", "feb", "mar"])
                .Add(f => f.Targets, [("Meta", 400)])
                .Add(f => f.Pace, 30)
                .Add(f => f.Low, 25)
                .Add(f => f.Likely, 31)
                .Add(f => f.High, 40)
        );
        Assert.Equal(3, band.FindAll(".band-months span").Count);

        band.Find("button").Click();

        Assert.Equal("mar", Assert.Single(band.FindAll(".band-months span")).TextContent);
        Assert.Empty(band.FindAll(".band-target"));
    }

    [Fact]
    public void HeatTable_PastTheLimit_SaysSoWithoutColour()
    {
        var table = Render<HeatTable>(heat =>
            heat.Add(h => h.Corner, "Etapa")
                .Add(h => h.Columns, ["Norte", "Sur"])
                .Add(h => h.Rows, [new HeatRow("Elegibilidad", 10, [9, 13])])
        );

        var marks = table
            .FindAll("td")
            .Select(cell => cell.TextContent.Contains("Rebasa el límite", StringComparison.Ordinal));

        Assert.Equal([false, true], marks);
        Assert.Empty(table.FindAll("a"));
    }

    [Fact]
    public void ChartWithTable_Asked_ShowsTheTableInsteadOfThePicture()
    {
        var chart = Render<ChartWithTable>(c =>
            c.Add(x => x.Id, "a")
                .Add(x => x.Title, "Avance")
                .Add(x => x.Definition, "d")
                .Add(x => x.Table, "<tbody id='tabla'></tbody>")
                .Add(x => x.Chart, "<i id='dibujo'></i>")
        );

        chart.Find("header button").Click();

        Assert.Single(chart.FindAll("#tabla"));
        Assert.Empty(chart.FindAll("#dibujo"));
    }

    private static void Open(IRenderedComponent<PurposeGate> gate)
    {
        gate.Find("input[type=radio]").Click();
        gate.Find(".mud-button-filled").Click();
    }

    private IRenderedComponent<PurposeGate> Gate(params Purpose[] besides) =>
        Render<PurposeGate>(gate =>
            gate.Add(g => g.Part, "Poligrafía")
                .Add(g => g.Viewer, "Persona de Prueba")
                .Add(g => g.Purposes, [new Purpose("ARCO", "Solicitud ARCO"), .. besides])
                .Add(g => g.ChildContent, purpose => $"<p>reservado para {purpose}</p>")
        );
}
