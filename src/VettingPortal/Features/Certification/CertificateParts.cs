using VettingPortal.Kernel;

namespace VettingPortal.Features.Certification;

/// <summary>The four components of the certificate (§1.5). For who newly enters, performance is the academic one (R-CUP-02).</summary>
public enum ComponentKind
{
    ConfidenceControl,
    Competences,
    Performance,
    InitialTraining,
}

/// <summary>One component: when it was obtained, and its last day; initial training has none.</summary>
public sealed class CertificateComponent
{
    private CertificateComponent() { }

    public CertificateComponent(ComponentKind kind, DateOnly obtainedOn, DateOnly? validTo) =>
        (Kind, ObtainedOn, ValidTo) = (kind, obtainedOn, validTo);

    public ComponentKind Kind { get; private init; }

    public DateOnly ObtainedOn { get; private init; }

    public DateOnly? ValidTo { get; private init; }
}

/// <summary>How long a certificate is valid (§1.4).</summary>
public static class Validity
{
    /// <summary>
    /// The earliest of the components' last days and the same calendar day <paramref name="years"/> after issue, that day included;
    /// 29 February ends on 28 February.
    /// </summary>
    public static DateOnly Of(IEnumerable<CertificateComponent> components, DateOnly issuedOn, int years) =>
        components.Select(component => component.ValidTo).OfType<DateOnly>().Append(issuedOn.AddYears(years)).Min();
}

/// <summary>
/// A suspension, by internal affairs or for an ordinary cause. Its cause is for whoever ordered it alone: anybody else is shown no more
/// than that the certificate is suspended. Several may stand at once.
/// </summary>
public sealed class Suspension
{
    public const int CauseMax = 30;

    private Suspension() { }

    internal Suspension(
        int ordinal,
        Guid order,
        string cause,
        Guid orderedBy,
        DateTimeOffset from,
        DateOnly lapsesOn
    ) => (Ordinal, Order, Cause, OrderedBy, From, LapsesOn) = (ordinal, order, cause, orderedBy, from, lapsesOn);

    public int Ordinal { get; private init; }

    /// <summary>The order it was put on by, and is lifted by; a number that does not tell when it was given.</summary>
    public Guid Order { get; private init; }

    public string Cause { get; private init; } = "";

    public Guid OrderedBy { get; private init; }

    public DateTimeOffset From { get; private init; }

    /// <summary>The last day it stands unconfirmed.</summary>
    public DateOnly LapsesOn { get; private init; }

    public Guid? ConfirmedByIntegrity { get; private set; }

    public Guid? ConfirmedByLegal { get; private set; }

    public DateTimeOffset? LiftedAt { get; private set; }

    public Guid? LiftedBy { get; private set; }

    public bool StandsOn(DateOnly today) =>
        LiftedAt is null && (today <= LapsesOn || (ConfirmedByIntegrity is not null && ConfirmedByLegal is not null));

    /// <summary>Whether it stands, is an ordinary review, and was ordered by that person.</summary>
    public bool IsReviewBy(Actor actor, DateOnly today) =>
        OrderedBy == actor.Id
        && StandsOn(today)
        && ReviewCertificate.Causes.Any(cause => string.Equals($"{cause}", Cause, StringComparison.Ordinal));

    /// <summary>When it ended, by being lifted or by lapsing; null while it stands on <paramref name="today"/>.</summary>
    public DateTimeOffset? EndedAt(DateOnly today) =>
        LiftedAt ?? (StandsOn(today) ? null : MexicoTime.At(LapsesOn.AddDays(1), default));

    internal void Confirm(Role office, Guid by)
    {
        var other = office is Role.LEG ? ConfirmedByIntegrity : ConfirmedByLegal;
        if (other == by)
        {
            throw new RuleBrokenException("certification.confirmed-by-two");
        }
        if (office is Role.LEG)
        {
            ConfirmedByLegal = by;
        }
        else
        {
            ConfirmedByIntegrity = by;
        }
    }

    internal void Lift(Guid by, DateTimeOffset at) => (LiftedBy, LiftedAt) = (by, at);
}
