using System.Text;
using VettingPortal.Features.Training;
using VettingPortal.Features.Vetting;

namespace VettingPortal.Tests.Training;

/// <summary>Attendance that comes as a file, line by line.</summary>
public sealed class AttendanceSheetTests
{
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
        [Member, Member with { Id = EnrolmentId.New(), FileNumber = "EXP-2026-000002", State = EnrolmentState.Passed }]
    );

    [Theory]
    [InlineData("EXP-2026-000001,2026-08-03,DH,8", AttendanceVerdict.Ok)]
    [InlineData("exp-2026-000001,03/08/2026,dh,7.5", AttendanceVerdict.Ok)]
    [InlineData("EXP-2026-000009,2026-08-03,DH,8", AttendanceVerdict.FileUnknown)]
    [InlineData("EXP-2026-000002,2026-08-03,DH,8", AttendanceVerdict.RecordClosed)]
    [InlineData("EXP-2026-000001,2026-02-30,DH,8", AttendanceVerdict.DayInvalid)]
    [InlineData("EXP-2026-000001,2026-08-02,DH,8", AttendanceVerdict.DayInvalid)]
    [InlineData("EXP-2026-000001,2026-11-26,DH,8", AttendanceVerdict.DayInFuture)]
    [InlineData("EXP-2026-000001,2026-08-03,XX,8", AttendanceVerdict.ModuleUnknown)]
    [InlineData("EXP-2026-000001,2026-08-03,DH,13", AttendanceVerdict.HoursInvalid)]
    [InlineData("EXP-2026-000001,2026-08-03,DH,-1", AttendanceVerdict.HoursInvalid)]
    [InlineData("EXP-2026-000001,2026-08-03,DH,ocho", AttendanceVerdict.HoursInvalid)]
    public void TryJudge_OneLine_HasItsVerdict(string line, AttendanceVerdict verdict)
    {
        var judged = Assert.Single(Judge($"expediente,fecha,módulo,horas\n{line}\n"));

        Assert.Equal(
            (2, verdict, verdict is AttendanceVerdict.Ok),
            (judged.Number, judged.Verdict, judged.Good is not null)
        );
    }

    [Fact]
    public void TryJudge_TheSameDayAndModuleTwice_IsRepeated()
    {
        var lines = Judge(
            "horas;modulo;fecha;expediente;nota\n8;DH;2026-08-03;EXP-2026-000001;x\n4;DH;2026-08-03;EXP-2026-000001;y\n"
        );

        Assert.Equal([AttendanceVerdict.Ok, AttendanceVerdict.Repeated], lines.Select(line => line.Verdict));
        Assert.Equal(new RecordAttendance.Line(Member.Id, new(2026, 8, 3), "DH", 8, 3), lines[0].Good);
    }

    [Theory]
    [InlineData("")]
    [InlineData("expediente,fecha,horas\nEXP-2026-000001,2026-08-03,8\n")]
    [InlineData("\0\0\0\u0001binary")]
    public void TryJudge_WhatIsNoSuchFile_IsNone(string text) =>
        Assert.False(AttendanceSheet.TryJudge(Content(text), Class, new(2026, 11, 24), out _));

    private static IReadOnlyList<AttendanceLine> Judge(string text)
    {
        Assert.True(AttendanceSheet.TryJudge(Content(text), Class, new(2026, 11, 24), out var lines));
        return lines;
    }

    private static MemoryStream Content(string text) => new(Encoding.UTF8.GetBytes(text));
}
