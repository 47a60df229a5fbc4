using VettingPortal.Features.People;

namespace VettingPortal.Features.Recruitment;

/// <summary>
/// A line of a file as its page shows it: whom it names, what was found. Of the CURP only the ends, none where it is too short to have
/// any left to hide.
/// </summary>
public sealed record PreviewLine(int Line, string Name, string Curp, string Code, string Message)
{
    // A cell may hold anything; a name longer than this is a fault anyway.
    private const int NameMax = 90;
    private const int ShortestShown = 10;

    public override string ToString() => $"line {Line}: {Code}";

    internal static PreviewLine Of(LineVerdict verdict, ImportMessages messages) =>
        new(verdict.Line, NameOn(verdict.Cells), CurpOn(verdict), verdict.Code, messages.Of(verdict));

    private static string NameOn(ApplicantRecord? cells)
    {
        if (cells is null)
        {
            return "";
        }
        ApplicantColumn[] parts =
        [
            ApplicantColumn.GivenNames,
            ApplicantColumn.FirstSurname,
            ApplicantColumn.SecondSurname,
        ];
        var name = string.Join(' ', parts.Select(part => cells[part].Trim()).Where(part => part.Length > 0));
        return name.Length > NameMax ? $"{name[..NameMax]}…" : name;
    }

    private static string CurpOn(LineVerdict verdict)
    {
        if (verdict.Entry?.Curp is { } curp)
        {
            return curp.ToString();
        }
        var typed = verdict.Cells?[ApplicantColumn.Curp].Trim().ToUpperInvariant() ?? "";
        return typed.Length < ShortestShown ? "" : $"{typed[..4]}{new string('*', 12)}{typed[^2..]}";
    }
}
