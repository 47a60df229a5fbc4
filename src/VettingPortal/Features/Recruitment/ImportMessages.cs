using Microsoft.Extensions.Localization;

namespace VettingPortal.Features.Recruitment;

/// <summary>Says verdicts and faults in the reader's language: which column it is, and what to do.</summary>
public sealed class ImportMessages(IStringLocalizer<ImportTexts> texts)
{
    /// <summary>Every fault, the verdict's first, then the warnings; empty for a line there is nothing to say about.</summary>
    public string Of(LineVerdict verdict) =>
        string.Join(' ', [.. verdict.Faults.Select(Of), .. verdict.Warnings.Select(Of)]);

    /// <summary>A verdict's code in a few words, for a list; the code itself stands in the file that goes back.</summary>
    public string Verdict(string code) => texts[$"verdict.{code}"];

    public string Of(Finding finding) => texts[$"import.{finding.Code}", [.. finding.Facts]];

    public string Of(SheetFault fault)
    {
        var text = texts[KeyOf(fault.Kind), string.Join(", ", fault.Columns)].Value;
        return fault.Line is { } line ? $"{texts["import.sheet.line", line].Value} {text}" : text;
    }

    internal static string KeyOf(SheetFaultKind kind) =>
        kind switch
        {
            SheetFaultKind.Empty => "import.sheet.empty",
            SheetFaultKind.NotATable => "import.sheet.not-a-table",
            SheetFaultKind.OldOrProtected => "import.sheet.old-or-protected",
            SheetFaultKind.Damaged => "import.sheet.damaged",
            SheetFaultKind.TooLarge => "import.sheet.too-large",
            SheetFaultKind.CellTooLong => "import.sheet.cell-too-long",
            SheetFaultKind.OpenQuote => "import.sheet.open-quote",
            SheetFaultKind.MissingColumns => "import.sheet.missing-columns",
            SheetFaultKind.RepeatedColumns => "import.sheet.repeated-columns",
        };
}
