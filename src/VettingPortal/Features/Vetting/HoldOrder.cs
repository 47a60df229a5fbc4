using VettingPortal.Features.Settings;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Vetting;

/// <summary>Identifies a hold order; version 4, so that it does not tell when it was given.</summary>
public readonly record struct HoldOrderId(Guid Value) : IRecordId<HoldOrderId>
{
    public static HoldOrderId New() => new(Guid.NewGuid());

    public static HoldOrderId From(Guid value) => new(value);
}

/// <summary>Why a file is held. Nobody but who ordered it learns which (§5.7).</summary>
public enum HoldCause
{
    RegistryAnswerPending,
    DocumentRecheck,
    Medical,

    /// <summary>By internal affairs; only the feature of integrity orders it.</summary>
    Integrity,
}

/// <summary>
/// One cause for which a file is held. The file is held while any order on it is open. Kept apart: no query about files reads it, and
/// acts on it are filed under its own identifier, never under the file's.
/// </summary>
public sealed class HoldOrder : Aggregate
{
    public const int ReasonMin = 10;

    public const int ReasonMax = 1000;

    private HoldOrder() { }

    public HoldOrderId Id { get; private init; }

    public VettingFileId File { get; private init; }

    public HoldCause Cause { get; private init; }

    /// <summary>Who answers for it: who ordered it, or took it over.</summary>
    public Guid OrderedBy { get; private set; }

    public string Reason { get; private init; } = "";

    public DateTimeOffset PlacedAt { get; private init; }

    /// <summary>The day on which who ordered it looks at it again; null for those of internal affairs, which have their own.</summary>
    public DateOnly? ReviewOn { get; private set; }

    public DateTimeOffset? LiftedAt { get; private set; }

    public Guid? LiftedBy { get; private set; }

    public bool IsOpen => LiftedAt is null;

    /// <summary>
    /// Moves with every order placed or lifted on the same file, so that two of them at once cannot pass each other by: neither a file
    /// goes free under an order, nor does one stay held without any.
    /// </summary>
    public int Turn { get; private set; }

    internal void Touch() => Turn++;

    private Guid? Subject { get; init; }

    public override Guid? DataSubject => Subject;

    /// <summary>Breaks <c>vetting.hold-reason-missing</c>.</summary>
    internal static HoldOrder Place(
        HoldOrderId id,
        VettingFile file,
        HoldCause cause,
        string reason,
        Actor by,
        PolicyOfTheDay policy
    ) =>
        new()
        {
            Id = id,
            File = file.Id,
            Cause = cause,
            OrderedBy = by.Id,
            Reason = Written(reason),
            PlacedAt = policy.Now,
            ReviewOn = cause is HoldCause.Integrity ? null : policy.Today.AddDays(policy.Numbers.HoldReviewDays),
            Subject = file.Person.Value,
        };

    /// <summary>Keeps it after another look. Breaks <c>vetting.hold-lifted</c>, <c>vetting.hold-reason-missing</c>.</summary>
    internal void Keep(string reason, PolicyOfTheDay policy)
    {
        DemandOpen();
        Written(reason);
        ReviewOn = policy.Today.AddDays(policy.Numbers.HoldReviewDays);
    }

    /// <summary>Somebody else of the office answers for it from now on.</summary>
    internal void HandTo(Guid next) => OrderedBy = next;

    /// <summary>Breaks <c>vetting.hold-lifted</c>.</summary>
    internal void Lift(Actor by, DateTimeOffset now)
    {
        DemandOpen();
        (LiftedAt, LiftedBy) = (now, by.Id);
    }

    private void DemandOpen()
    {
        if (!IsOpen)
        {
            throw new RuleBrokenException("vetting.hold-lifted");
        }
    }

    private static string Written(string reason) =>
        reason.Trim() is { Length: >= ReasonMin and <= ReasonMax } written
            ? written
            : throw new RuleBrokenException("vetting.hold-reason-missing", ReasonMin, ReasonMax);
}
