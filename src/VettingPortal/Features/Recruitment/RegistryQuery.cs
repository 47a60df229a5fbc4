using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Recruitment;

public readonly record struct RegistryQueryId(Guid Value) : IRecordId<RegistryQueryId>
{
    public static RegistryQueryId New() => new(Guid.CreateVersion7());

    public static RegistryQueryId From(Guid value) => new(value);
}

/// <summary>What the national registry answered (R-REG-02).</summary>
public enum RegistryFinding
{
    /// <summary>Nothing against the person.</summary>
    Clear,

    /// <summary>An entry that does not preclude by itself: it is verified with who made it, and the registry asked again.</summary>
    Hit,

    /// <summary>Left an institution by removal: a stop that only two adjudicators lift.</summary>
    Removal,

    /// <summary>Disqualified from public service: a stop that only two adjudicators lift.</summary>
    Disqualification,

    /// <summary>Did not pass a vetting elsewhere: a stop that only two adjudicators lift.</summary>
    FailedVetting,
}

public static class RegistryFindings
{
    public static readonly IReadOnlyList<RegistryFinding> Stops =
    [
        RegistryFinding.Removal,
        RegistryFinding.Disqualification,
        RegistryFinding.FailedVetting,
    ];

    public static bool IsStop(this RegistryFinding finding) => Stops.Contains(finding);
}

/// <summary>
/// A query of the national registry of public security personnel, recorded by hand: who asked, when, under which reference, what came
/// back, with the answer itself attached (R-REG-01).
/// </summary>
public sealed class RegistryQuery : Aggregate
{
    public const int ReferenceMax = 60;

    private RegistryQuery() { }

    public RegistryQueryId Id { get; private init; }

    public VettingFileId File { get; private init; }

    public PersonId Person { get; private init; }

    public DateOnly QueriedOn { get; private init; }

    public string Reference { get; private init; } = "";

    public RegistryFinding Finding { get; private init; }

    public Guid Document { get; private init; }

    public Guid RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public override Guid? DataSubject => Person.Value;

    /// <summary>Breaks <c>recruitment.registry-date-in-future</c> and <c>recruitment.registry-reference-missing</c>.</summary>
    public static RegistryQuery Record(
        RegistryQueryId id,
        VettingFile file,
        DateOnly queriedOn,
        string reference,
        RegistryFinding finding,
        Guid document,
        UseCaseContext context
    )
    {
        if (queriedOn > context.Today)
        {
            throw new RuleBrokenException("recruitment.registry-date-in-future");
        }
        if (string.IsNullOrWhiteSpace(reference) || reference.Length > ReferenceMax)
        {
            throw new RuleBrokenException("recruitment.registry-reference-missing", ReferenceMax);
        }
        return new RegistryQuery
        {
            Id = id,
            File = file.Id,
            Person = file.Person,
            QueriedOn = queriedOn,
            Reference = reference.Trim(),
            Finding = finding,
            Document = document,
            RecordedBy = context.Actor.Id,
            RecordedAt = context.Now,
        };
    }
}
