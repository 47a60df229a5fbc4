using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using VettingPortal.Kernel;
using VettingPortal.Shared;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Shared;

public sealed class InputFieldTests : PageTest
{
    [Fact]
    public void TextField_WithHintAndError_ReadsBothWithTheInput()
    {
        var field = Render<TextField>(text =>
            text.Add(t => t.Id, "curp").Add(t => t.Label, "CURP").Add(t => t.Hint, "18").Add(t => t.Error, "mal")
        );

        var read = field.Find("input#curp").GetAttribute("aria-describedby")!.Split(' ');

        Assert.Equal(["18", "mal"], read.Select(id => field.Find($"#{id}").TextContent).Order());
        Assert.Equal("mal", field.Find("[role=alert]").TextContent);
        Assert.Equal("curp", field.Find("label").GetAttribute("for"));
    }

    [Theory]
    [InlineData("24/11/2026", 2026, 11, 24)]
    [InlineData("4/1/1990", 1990, 1, 4)]
    [InlineData("1990-01-04", 1990, 1, 4)]
    [InlineData("04011990", 1990, 1, 4)]
    public void DayField_TypedADay_TellsIt(string typed, int year, int month, int day)
    {
        DateOnly? told = null;
        var field = Day(value => told = value);

        field.Find("input#day").Change(typed);

        Assert.Equal(new DateOnly(year, month, day), told);
        Assert.Empty(field.FindAll("[role=alert]"));
    }

    [Theory]
    [InlineData("31/02/2026")]
    [InlineData("11/24/2026")]
    [InlineData("ayer")]
    [InlineData("25/11/2026")]
    public void DayField_TypedNoDayOrOneTooLate_SaysSoAndKeepsWhatWasTyped(string typed)
    {
        DateOnly? told = new(2000, 1, 1);
        var field = Day(value => told = value);

        field.Find("input#day").Change(typed);

        Assert.Null(told);
        Assert.Single(field.FindAll("[role=alert]"));
        Assert.Equal(typed, field.Find("input#day").GetAttribute("value"));
    }

    [Fact]
    public void DayField_PickedInTheCalendar_WritesItAsPeopleDo()
    {
        DateOnly? told = null;
        var field = Day(value => told = value);

        field.Find("input[type=date]").Change("2026-11-20");

        Assert.Equal(new DateOnly(2026, 11, 20), told);
        Assert.Equal("20/11/2026", field.Find("input#day").GetAttribute("value"));
    }

    [Theory]
    [InlineData("lista.exe", 10, "no se acepta")]
    [InlineData("lista.csv", 0, "vacío")]
    [InlineData("lista.csv", 2_000_000, "rebasa 1 MB")]
    public void UploadField_AFileThatWillNotDo_SaysWhyAndIsNotTold(string name, int bytes, string why)
    {
        var told = new List<IBrowserFile>();
        var field = Upload(told);

        field.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(new byte[bytes], name));

        Assert.Empty(told);
        Assert.Contains(why, field.Find("[role=alert]").TextContent);
    }

    [Fact]
    public void UploadField_AGoodFile_IsToldAndNamed()
    {
        var told = new List<IBrowserFile>();
        var field = Upload(told);

        field.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("a,b", "Lista.CSV"));

        Assert.Single(told);
        Assert.Equal("Lista.CSV", field.Find(".upload-name").TextContent);
    }

    [Fact]
    public void ChoiceField_AChosenMember_IsShownInWords()
    {
        var field = Render<ChoiceField<Role>>(choice => choice.Add(c => c.Label, "Cargo").Add(c => c.Value, Role.COO));

        Assert.Contains("Coordinador de evaluación", field.Markup);
    }

    private IRenderedComponent<DayField> Day(Action<DateOnly?> told) =>
        Render<DayField>(day =>
            day.Add(d => d.Id, "day")
                .Add(d => d.Label, "Nacimiento")
                .Add(d => d.Max, new DateOnly(2026, 11, 24))
                .Add(d => d.ValueChanged, told)
        );

    private IRenderedComponent<UploadField> Upload(List<IBrowserFile> told) =>
        Render<UploadField>(upload =>
            upload
                .Add(u => u.Label, "Lista")
                .Add(u => u.Types, [".csv"])
                .Add(u => u.MaxBytes, 1024 * 1024)
                .Add(u => u.Chosen, told.Add)
        );
}
