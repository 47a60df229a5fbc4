using VettingPortal.Features.Evaluations;
using VettingPortal.Kernel.Ledger.Sealing;

namespace VettingPortal.Features.Certification;

/// <summary>Everything the printed certificate says, as facts. Conclusions only, never scores.</summary>
public sealed record CertificateFacts
{
    public required string Number { get; init; }

    public required VerificationCode Code { get; init; }

    public required string Holder { get; init; }

    /// <summary>The CURP with all but its ends hidden.</summary>
    public required string Curp { get; init; }

    public string? Cuip { get; init; }

    /// <summary>A JPEG or PNG, where there is one.</summary>
    public byte[]? Photo { get; init; }

    public required string FileNumber { get; init; }

    /// <summary>The profile in Spanish and English.</summary>
    public required (string Es, string En) Profile { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required DateOnly ValidTo { get; init; }

    public required CertificateState State { get; init; }

    public DateOnly? RegistryEntryOn { get; init; }

    public required IReadOnlyList<CertificateComponent> Components { get; init; }

    public required IReadOnlyList<EvaluationConcluded> Evaluations { get; init; }

    public TrainingDone? Training { get; init; }

    public required SignedLine Signed { get; init; }

    public required SignedLine Registered { get; init; }

    /// <summary>
    /// Where the act that issued it stands in the ledger, under the first checkpoint that covers it, so that every copy says the same;
    /// null in the seconds before it is sealed.
    /// </summary>
    public LedgerPlace? Ledger { get; init; }

    /// <summary>Who made this copy.</summary>
    public required string PrintedBy { get; init; }

    /// <summary>When this copy was made.</summary>
    public required DateTimeOffset PrintedAt { get; init; }

    /// <summary>Where anyone may check it.</summary>
    public Uri Verification(Uri portal) => CertificateRoutes.Verification(portal, Code);
}

/// <summary>A phase and its conclusion.</summary>
public sealed record EvaluationConcluded(EvaluationKind Kind, DateOnly ConcludedOn, EvaluationResult Result);

/// <summary>The initial training as the academy has it on record.</summary>
public sealed record TrainingDone(string Academy, string Cohort, int Hours, DateOnly GraduatedOn);

public sealed record SignedLine(string Name, DateTimeOffset At);
