using VettingPortal.Features.Evaluations;

namespace VettingPortal.Features.Vetting;

/// <summary>
/// What somebody did or does on one file. SOD-04: one person holds at most one duty per file, several phases included.
/// </summary>
public enum Duty
{
    Register,
    Eligibility,
    Assign,
    Evaluate,
    Review,
    Adjudicate,
    Chair,
    Train,
    SignCertificate,
    RegisterCertificate,
    RegisterAppeal,
    DecideAppeal,

    /// <summary>Drawn to say whether an entry in the national registry stops the application (R-REG-02).</summary>
    LiftRegistryStop,

    /// <summary>Took over a hold from somebody who may no longer act: sees the file to keep or lift it, and nobody else is told (§5.7).</summary>
    KeepHold,
}

/// <summary>A seat on a file: a role permits, a seat grants. It stays after the work is done, as the record of who did it.</summary>
public sealed class Seat
{
    public const int WhyMax = 2000;

    private Seat() { }

    internal Seat(int ordinal, Duty duty, EvaluationKind? phase, Guid holder, DateTimeOffset since) =>
        (Ordinal, Duty, Phase, Holder, Since) = (ordinal, duty, phase, holder, since);

    public int Ordinal { get; private init; }

    public Duty Duty { get; private init; }

    public EvaluationKind? Phase { get; private init; }

    /// <summary>The portal user.</summary>
    public Guid Holder { get; private init; }

    public DateTimeOffset Since { get; private init; }

    /// <summary>Given up by a recusal or a voided phase: it gives no more access, and still bars from other duties (SOD-12).</summary>
    public DateTimeOffset? Until { get; private set; }

    /// <summary>Since when what was done in it is under review: its holder declared a tie to the person afterwards. Null where nothing is.</summary>
    public DateTimeOffset? DoubtedSince { get; private set; }

    public Guid? UpheldBy { get; private set; }

    public DateTimeOffset? UpheldAt { get; private set; }

    public string? UpheldWhy { get; private set; }

    // Work that is given up is worth nothing any more: there is nothing left to look at.
    internal void End(DateTimeOffset at) => (Until, DoubtedSince) = (Until ?? at, null);

    internal void Doubt(DateTimeOffset at) => DoubtedSince ??= at;

    internal void Uphold(Guid by, string why, DateTimeOffset at) =>
        (DoubtedSince, UpheldBy, UpheldAt, UpheldWhy) = (null, by, at, why);
}

/// <summary>A time during which the file was held; why and by whose order is not known here.</summary>
public sealed class HoldPeriod
{
    private HoldPeriod() { }

    internal HoldPeriod(int number, DateTimeOffset since) => (Number, Since) = (number, since);

    public int Number { get; private init; }

    public DateTimeOffset Since { get; private init; }

    public DateTimeOffset? Until { get; private set; }

    internal void End(DateTimeOffset at) => Until = at;
}

/// <summary>A step that was taken: the file's own history, from which the spine draws its dates.</summary>
public sealed class StepTaken
{
    private StepTaken() { }

    internal StepTaken(int number, VettingStep step, VettingState from, VettingState to, Guid by, DateTimeOffset at) =>
        (Number, Step, From, To, By, At) = (number, step, from, to, by, at);

    public int Number { get; private init; }

    public VettingStep Step { get; private init; }

    public VettingState From { get; private init; }

    public VettingState To { get; private init; }

    public Guid By { get; private init; }

    public DateTimeOffset At { get; private init; }
}

/// <summary>A consent the person signed: sensitive parts need one each (§9.8).</summary>
public sealed class Consent
{
    private Consent() { }

    internal Consent(ConsentKind kind, DateOnly signedOn) => (Kind, SignedOn) = (kind, signedOn);

    public ConsentKind Kind { get; private init; }

    public DateOnly SignedOn { get; private init; }
}

public enum ConsentKind
{
    Evaluation,
    MedicalAndToxicology,
    Polygraph,
    Finances,
}

/// <summary>What an approval with restrictions asks to be followed up, by whom and by when (R-CC-05).</summary>
public sealed class Restriction
{
    public const int TextMax = 500;

    private Restriction() { }

    internal Restriction(int number, string text, string owner, DateOnly due) =>
        (Number, Text, Owner, Due) = (number, text, owner, due);

    public int Number { get; private init; }

    public string Text { get; private init; } = "";

    public string Owner { get; private init; } = "";

    public DateOnly Due { get; private init; }
}
