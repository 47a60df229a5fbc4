using VettingPortal.Features.People;

namespace VettingPortal.Features.Training;

/// <summary>Hours of a module on a day, as sent in.</summary>
public sealed record AttendanceMark(DateOnly Day, string Module, decimal Hours);

/// <summary>Validated hours of one module on one day, and who validated them.</summary>
public sealed class AttendanceEntry
{
    /// <summary>The most hours of one day, all modules together.</summary>
    public const decimal DayMax = 12;

    private AttendanceEntry() { }

    internal AttendanceEntry(AttendanceMark mark, Guid by, DateTimeOffset at) =>
        (Day, Module, Hours, ValidatedBy, ValidatedAt) = (mark.Day, mark.Module, mark.Hours, by, at);

    public DateOnly Day { get; private init; }

    public string Module { get; private init; } = "";

    public decimal Hours { get; private init; }

    public Guid ValidatedBy { get; private init; }

    public DateTimeOffset ValidatedAt { get; private init; }
}

/// <summary>The two who judge a module at its end (R-ACA-03).</summary>
public sealed record Panel(string First, string Second)
{
    public const int NameMax = 200;

    // A name and a surname at least: who signs for a mark can be found.
    private static bool IsFullName(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.Length > 1) > 1;

    internal void Judge(CohortModule module)
    {
        var names = new[] { First, Second }
            .Select(WrittenText.Plain)
            .Where(name => name.Length > 0)
            .Distinct()
            .ToList();
        Rules.Demand(
            names.Any(name => name != WrittenText.Plain(module.Instructor)),
            "training.instructor-only-evaluator"
        );
        Rules.Demand(names.Count == 2, "training.two-evaluators");
        Rules.Demand(names.TrueForAll(IsFullName), "training.evaluator-name");
    }
}

/// <summary>A mark from 0 to 100: of one module, at one attempt, in one version. A corrected mark is a new version (SOD-14).</summary>
public sealed class ModuleMark
{
    private ModuleMark() { }

    internal ModuleMark(string module, int attempt, int revision, int value, Panel panel, Guid by, DateTimeOffset at)
    {
        (Module, Attempt, Revision, Value) = (module, attempt, revision, value);
        (FirstEvaluator, SecondEvaluator) = (panel.First.Trim(), panel.Second.Trim());
        (RecordedBy, RecordedAt) = (by, at);
    }

    public string Module { get; private init; } = "";

    /// <summary>1, or 2 for the remedial.</summary>
    public int Attempt { get; private init; }

    public int Revision { get; private init; }

    public int Value { get; private init; }

    public string FirstEvaluator { get; private init; } = "";

    public string SecondEvaluator { get; private init; } = "";

    public Guid RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    internal bool Says(int value, Panel panel) =>
        Value == value && FirstEvaluator == panel.First.Trim() && SecondEvaluator == panel.Second.Trim();

    internal ModuleMark Revised(int value, Guid by, DateTimeOffset at) =>
        new(Module, Attempt, Revision + 1, value, new Panel(FirstEvaluator, SecondEvaluator), by, at);
}

/// <summary>One of the two signatures of the academy under a training record.</summary>
public sealed class RecordSignature
{
    private RecordSignature() { }

    internal RecordSignature(Guid by, string name, DateTimeOffset at) => (By, Name, At) = (by, name, at);

    public Guid By { get; private init; }

    public string Name { get; private init; } = "";

    public DateTimeOffset At { get; private init; }
}

/// <summary>A mark to be changed after closure: asked for with a reason, counted when somebody else approves (R-ACA-07).</summary>
public sealed class MarkCorrection
{
    public const int ReasonMax = 1000;

    private MarkCorrection() { }

    internal MarkCorrection(int number, string module, int value, string reason, Guid by, DateTimeOffset at) =>
        (Number, Module, Value, Reason, AskedBy, AskedAt) = (number, module, value, reason, by, at);

    public int Number { get; private init; }

    public string Module { get; private init; } = "";

    public int Value { get; private init; }

    public string Reason { get; private init; } = "";

    public Guid AskedBy { get; private init; }

    public DateTimeOffset AskedAt { get; private init; }

    public Guid? ApprovedBy { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }

    internal void Approve(Guid by, DateTimeOffset at) => (ApprovedBy, ApprovedAt) = (by, at);
}
