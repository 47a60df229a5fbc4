namespace VettingPortal.Features.Recruitment;

/// <summary>Why a file cannot be read at all.</summary>
public enum SheetFaultKind
{
    Empty,

    /// <summary>Neither text nor a workbook: binary, UTF-16, null characters.</summary>
    NotATable,

    /// <summary>An old workbook (.xls) or one behind a password.</summary>
    OldOrProtected,

    /// <summary>A workbook that is cut short or broken.</summary>
    Damaged,
    TooLarge,
    CellTooLong,
    OpenQuote,
    MissingColumns,
    RepeatedColumns,
}

/// <summary>Why a file was refused as a whole: the columns it is about, and the line where that is known. Nothing of its content.</summary>
public sealed record SheetFault(SheetFaultKind Kind, IReadOnlyList<string> Columns, int? Line = null)
{
    public SheetFault(SheetFaultKind kind, int? line = null)
        : this(kind, [], line) { }
}

/// <summary>Carries a fault out of the reading of a file to <see cref="ApplicantSheet.TryOpen"/>, which answers it.</summary>
internal sealed class SheetFaultException(SheetFault fault) : Exception("The file cannot be read.")
{
    public SheetFaultException(SheetFaultKind kind, int? line = null)
        : this(new SheetFault(kind, line)) { }

    public SheetFault Fault { get; } = fault;
}
