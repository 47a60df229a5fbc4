using VettingPortal.Features.Settings;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Certification;

/// <summary>How a certificate ended before its day.</summary>
public enum CertificateEnding
{
    Cancelled,

    /// <summary>Obtained by fraud: void from its issue.</summary>
    Revoked,
}

/// <summary>Why a certificate is ended (§7.4).</summary>
public enum EndingCause
{
    Separation,
    Removal,
    Disqualification,
    NotRevalidated,
    IssuedInError,
    Death,
    Fraud,
}

/// <summary>Suspension, and the end that the board's chair and the director bring about together (§7.4).</summary>
public sealed partial class Certificate
{
    public CertificateEnding? Ending { get; private set; }

    /// <summary>The first day on which it no longer counted; of a revoked one, the day of its issue.</summary>
    public DateOnly? EndedOn { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public EndingCause? EndingCause { get; private set; }

    public Guid? EndingProposedBy { get; private set; }

    /// <summary>The office the proposal came from; the approval comes from the other one.</summary>
    public Role? EndingProposedAs { get; private set; }

    public DateTimeOffset? EndingProposedAt { get; private set; }

    public Guid? EndingApprovedBy { get; private set; }

    /// <summary>
    /// Suspends at once; lapses on its own unless internal affairs and legal both confirm in time. A second order while one stands
    /// changes nothing that can be seen; each has to be lifted. Breaks <c>certification.not-in-force</c>, <c>certification.suspension-cause-missing</c>.
    /// </summary>
    public void Suspend(Guid order, string causeCode, Guid by, PolicyOfTheDay policy)
    {
        Demand(!string.IsNullOrWhiteSpace(causeCode), "certification.suspension-cause-missing");
        Demand(IsIssued && Ending is null && ValidTo >= policy.Today, "certification.not-in-force");
        var lapses = policy.Today.AddDays(policy.Numbers.SuspensionConfirmDays);
        _suspensions.Add(new Suspension(_suspensions.Count + 1, order, causeCode, by, policy.Now, lapses));
        Raise(new CertificateChanged(this));
    }

    /// <summary>
    /// One of the two offices confirms what stands; with both it no longer lapses. Breaks
    /// <c>certification.not-suspended</c>, <c>certification.confirmed-by-two</c> when the same person speaks for both.
    /// </summary>
    public void ConfirmSuspension(Role office, Guid by, DateOnly today)
    {
        foreach (var suspension in Standing(today))
        {
            suspension.Confirm(office, by);
        }
        Raise(new CertificateChanged(this));
    }

    /// <summary>Lifts what that order put on. Breaks <c>certification.not-suspended</c>.</summary>
    public void LiftSuspension(Guid order, Guid by, PolicyOfTheDay policy)
    {
        (
            Standing(policy.Today).FirstOrDefault(suspension => suspension.Order == order)
            ?? throw new RuleBrokenException("certification.not-suspended")
        ).Lift(by, policy.Now);
        Raise(new CertificateChanged(this));
    }

    /// <summary>Asks for the end. Breaks <c>certification.already-ended</c>, <c>certification.ending-proposed</c>, <c>certification.not-in-force</c>.</summary>
    public void ProposeEnd(EndingCause cause, Guid by, Role office, DateTimeOffset now)
    {
        Demand(IsIssued || IssueReviewSince is not null, "certification.not-in-force");
        Demand(Ending is null, "certification.already-ended");
        Demand(EndingProposedBy is null, "certification.ending-proposed");
        (EndingCause, EndingProposedBy, EndingProposedAs, EndingProposedAt) = (cause, by, office, now);
        Raise(new CertificateChanged(this));
    }

    /// <summary>
    /// Who proposed the end takes it back, or the other office declines it. Breaks <c>certification.nothing-proposed</c>,
    /// <c>certification.already-ended</c>, <c>certification.cancel-jointly</c>.
    /// </summary>
    public void DeclineEnd(Guid by, Role office)
    {
        Demand(Ending is null, "certification.already-ended");
        Demand(EndingProposedBy is not null, "certification.nothing-proposed");
        Demand(EndingProposedBy == by || EndingProposedAs != office, "certification.cancel-jointly");
        (EndingCause, EndingProposedBy, EndingProposedAs, EndingProposedAt) = (null, null, null, null);
        Raise(new CertificateChanged(this));
    }

    /// <summary>
    /// The other office approves: cancelled, or for fraud revoked. Breaks <c>certification.nothing-proposed</c>,
    /// <c>certification.cancel-jointly</c>, <c>certification.fraud-is-revoked</c>, <c>certification.revoked-for-fraud</c>.
    /// </summary>
    public void End(CertificateEnding ending, Guid by, Role office, DateTimeOffset now)
    {
        Demand(Ending is null, "certification.already-ended");
        Demand(EndingProposedBy is not null, "certification.nothing-proposed");
        Demand(EndingProposedBy != by && EndingProposedAs != office, "certification.cancel-jointly");
        var fraud = EndingCause is Certification.EndingCause.Fraud;
        Demand(ending is CertificateEnding.Revoked || !fraud, "certification.fraud-is-revoked");
        Demand(ending is CertificateEnding.Cancelled || fraud, "certification.revoked-for-fraud");
        (Ending, EndingApprovedBy, EndedAt) = (ending, by, now);
        // Void from issue: what was obtained by fraud never was (ex tunc).
        EndedOn = fraud && IssuedOn is { } issued ? issued : MexicoTime.DayOf(now);
        Raise(new CertificateChanged(this));
    }

    private List<Suspension> Standing(DateOnly today)
    {
        var standing = _suspensions.FindAll(suspension => suspension.StandsOn(today));
        Demand(standing.Count > 0, "certification.not-suspended");
        return standing;
    }
}
