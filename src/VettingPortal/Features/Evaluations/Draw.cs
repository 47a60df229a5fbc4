using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Evaluations;

public readonly record struct DrawId(Guid Value) : IRecordId<DrawId>
{
    public static DrawId New() => new(Guid.CreateVersion7());

    public static DrawId From(Guid value) => new(value);
}

/// <summary>Why a holder of the office could not be drawn (SOD-01 to SOD-04, SOD-12, SOD-15).</summary>
public enum DrawExclusion
{
    OwnFile,
    HasDuty,

    /// <summary>Both surnames are the person's: kinship is to be ruled out first.</summary>
    SameSurnames,

    /// <summary>Declared a tie to the person (SOD-02).</summary>
    DeclaredTie,

    /// <summary>The same unit or chain of command, now or in the last 24 months (SOD-03).</summary>
    SameUnit,

    /// <summary>Stepped back, or was relieved, or did the attempt that is done again.</summary>
    Relieved,

    /// <summary>Not vetted themselves, or not any more (SOD-15).</summary>
    NotVetted,
}

/// <summary>
/// One draw of an evaluator: the seed, everyone who holds the office, who was left out and why, and who was chosen. It is never changed,
/// and anyone can do it again (<see cref="EvaluatorDraw"/>).
/// </summary>
public sealed class Draw : Aggregate
{
    private readonly List<DrawCandidate> _candidates = [];

    private Draw() { }

    public DrawId Id { get; private init; }

    public VettingFileId File { get; private init; }

    public EvaluationKind Kind { get; private init; }

    /// <summary>32 random bytes.</summary>
    public byte[] Seed { get; private init; } = [];

    public IReadOnlyList<DrawCandidate> Candidates => _candidates;

    public Guid Chosen { get; private init; }

    public Guid DrawnBy { get; private init; }

    public DateTimeOffset DrawnAt { get; private init; }

    private Guid? Subject { get; init; }

    public override Guid? DataSubject => Subject;

    /// <summary>Draws among those who have no conflict. Breaks <c>evaluations.nobody-to-draw</c>.</summary>
    public static Draw Hold(
        DrawId id,
        VettingFile file,
        EvaluationKind kind,
        IReadOnlyList<(Guid User, DrawExclusion? Exclusion)> holders,
        byte[] seed,
        Actor by,
        DateTimeOffset now
    )
    {
        var ordered = holders.OrderBy(holder => holder.User).ToList();
        var eligible = ordered.Where(holder => holder.Exclusion is null).Select(holder => holder.User).ToList();
        if (eligible.Count == 0)
        {
            throw new RuleBrokenException("evaluations.nobody-to-draw", kind);
        }
        var draw = new Draw
        {
            Id = id,
            File = file.Id,
            Kind = kind,
            Seed = seed,
            Chosen = EvaluatorDraw.Choose(seed, eligible),
            DrawnBy = by.Id,
            DrawnAt = now,
            Subject = file.Person.Value,
        };
        draw._candidates.AddRange(
            ordered.Select((holder, i) => new DrawCandidate(i + 1, holder.User, holder.Exclusion))
        );
        return draw;
    }
}

/// <summary>A holder of the office at the time of a draw; with an exclusion, one who could not be drawn.</summary>
public sealed class DrawCandidate
{
    private DrawCandidate() { }

    internal DrawCandidate(int ordinal, Guid user, DrawExclusion? exclusion) =>
        (Ordinal, User, Exclusion) = (ordinal, user, exclusion);

    public int Ordinal { get; private init; }

    public Guid User { get; private init; }

    public DrawExclusion? Exclusion { get; private init; }
}
