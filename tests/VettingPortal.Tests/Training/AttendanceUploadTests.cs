using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using VettingPortal.Features.Training;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Training;

public sealed class AttendanceUploadTests : PageTest
{
    private const string Head = "expediente,fecha,módulo,horas\n";

    private static readonly FindCohort.Member Member = new(
        EnrolmentId.New(),
        3,
        VettingFileId.New(),
        "EXP-2026-000001",
        "Persona",
        EnrolmentState.InProgress,
        false,
        0,
        0,
        new Dictionary<string, int>(),
        [],
        0,
        0
    );

    private static readonly FindCohort.Class Class = new(
        CohortId.New(),
        "2026-GTO-03",
        "PREVENCION",
        "Celaya",
        new(2026, 8, 3),
        new(2026, 11, 27),
        30,
        20,
        90,
        [new("DH", "Derechos humanos", "Human rights", 10, true, "Rosa Íñiguez", 80)],
        [Member]
    );

    [Fact]
    public void File_WithGoodAndBadLines_ShowsVerdictsAndCommitsTheGood()
    {
        var upload = Send(Head + "EXP-2026-000001,2026-08-03,DH,8\nEXP-2026-000009,2026-08-03,DH,8\n");
        upload.WaitForAssertion(() => Assert.Equal(2, upload.FindAll("tbody tr").Count));
        Assert.Contains("EXP-2026-000009", upload.FindAll("tbody tr")[0].TextContent, StringComparison.Ordinal);
        Assert.Empty(UseCases.Sent);

        upload.FindAll("button").Last().Click();

        var sent = Assert.IsType<RecordAttendance>(Assert.Single(UseCases.Sent));
        Assert.Equal(
            new RecordAttendance.Line(Member.Id, new(2026, 8, 3), "DH", 8, Member.Version),
            Assert.Single(sent.Lines)
        );
        upload.WaitForAssertion(() => Assert.Empty(upload.FindAll("tbody tr")));
    }

    [Fact]
    public void File_Refused_KeepsItsLines()
    {
        UseCases.Next = new Outcome.Refused("training.record-closed");
        var upload = Send(Head + "EXP-2026-000001,2026-08-03,DH,8\n");
        upload.WaitForAssertion(() => Assert.Single(upload.FindAll("tbody tr")));

        upload.FindAll("button").Last().Click();

        Assert.Single(upload.FindAll("tbody tr"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nombre,apellido\nA,B\n")]
    public void File_Unreadable_SaysSoAtTheField(string content)
    {
        var upload = Send(content);

        upload.WaitForAssertion(() => Assert.Single(upload.FindAll(".field-error")));
        Assert.Empty(upload.FindAll("tbody tr"));
    }

    private IRenderedComponent<AttendanceUpload> Send(string content)
    {
        UseCases.Me = An(Role.ACA);
        var upload = Render<AttendanceUpload>(parameters => parameters.Add(p => p.Class, Class));
        upload.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(content, "asistencia.csv"));
        return upload;
    }
}
