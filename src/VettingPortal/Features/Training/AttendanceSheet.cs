using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using VettingPortal.Features.People;
using VettingPortal.Features.Recruitment;

namespace VettingPortal.Features.Training;

/// <summary>What is to be said of one line of an attendance file: the first thing that fits.</summary>
public enum AttendanceVerdict
{
    Ok,
    FileUnknown,
    RecordClosed,
    DayInvalid,
    DayInFuture,
    ModuleUnknown,
    HoursInvalid,
    Repeated,
}

/// <summary>A line of the file with its verdict; the record's number counts from the header, which is 1.</summary>
public sealed record AttendanceLine(int Number, string File, AttendanceVerdict Verdict, RecordAttendance.Line? Good);

/// <summary>
/// An attendance file (CSV or XLSX with the columns <c>expediente, fecha, modulo, horas</c>, in any order) judged against a class.
/// </summary>
public static class AttendanceSheet
{
    public const int MaxLines = 20_000;

    private static readonly string[] Columns = ["EXPEDIENTE", "FECHA", "MODULO", "HORAS"];
    private static readonly string[] Days = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    /// <summary>Reads and judges every line, or says that it is no such file. The stream must be seekable.</summary>
    public static bool TryJudge(
        Stream content,
        FindCohort.Class of,
        DateOnly today,
        [NotNullWhen(true)] out IReadOnlyList<AttendanceLine>? lines
    )
    {
        lines = null;
        try
        {
            var rows = ApplicantSheet.Rows(content).Read().Take(MaxLines + 1).ToList();
            var places = rows is [var header, ..] ? Places(header) : [];
            if (places.Length == 0 || places.Contains(-1))
            {
                return false;
            }
            var taken = new HashSet<(EnrolmentId, DateOnly, string)>();
            lines =
            [
                .. rows.Skip(1)
                    .Select((row, i) => (Number: i + 2, Cells: Cells(row, places)))
                    .Where(row => row.Cells.Any(cell => cell.Length > 0))
                    .Select(row => Judge(row.Number, row.Cells, of, today, taken)),
            ];
            return true;
        }
        catch (SheetFaultException)
        {
            return false;
        }
    }

    private static AttendanceLine Judge(
        int number,
        string[] cells,
        FindCohort.Class of,
        DateOnly today,
        HashSet<(EnrolmentId, DateOnly, string)> taken
    )
    {
        var member = of.Members.FirstOrDefault(one => one.FileNumber == WrittenText.Key(cells[0]));
        var module = of.Modules.FirstOrDefault(one => one.Code == WrittenText.Key(cells[2]));
        var isDay = DateOnly.TryParseExact(
            cells[1],
            Days,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        );
        var isNumber = decimal.TryParse(
            cells[3].Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var hours
        );
        var verdict = (member, module) switch
        {
            (null, _) => AttendanceVerdict.FileUnknown,
            ({ State: not EnrolmentState.InProgress }, _) => AttendanceVerdict.RecordClosed,
            _ when !isDay || day < of.StartsOn || (day > of.EndsOn && member.Remedials == 0) =>
                AttendanceVerdict.DayInvalid,
            _ when day > today => AttendanceVerdict.DayInFuture,
            (_, null) => AttendanceVerdict.ModuleUnknown,
            _ when !isNumber || hours > AttendanceEntry.DayMax => AttendanceVerdict.HoursInvalid,
            _ when !taken.Add((member.Id, day, module.Code)) => AttendanceVerdict.Repeated,
            _ => AttendanceVerdict.Ok,
        };
        var good =
            verdict is AttendanceVerdict.Ok
                ? new RecordAttendance.Line(member!.Id, day, module!.Code, hours, member.Version)
                : null;
        return new(number, cells[0], verdict, good);
    }

    private static int[] Places(IReadOnlyList<string> header)
    {
        var words = header.Select(WrittenText.Word).ToList();
        return [.. Columns.Select(column => words.IndexOf(column))];
    }

    private static string[] Cells(IReadOnlyList<string> row, int[] places) =>
        [.. places.Select(place => place < row.Count ? WrittenText.Tidy(row[place]) : "")];
}
