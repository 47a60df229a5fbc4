namespace VettingPortal.Features.Certification;

/// <summary>
/// The review of its issue: when a certificate is revoked for fraud, whatever its two certifiers put their hand to is looked at again
/// (§7.4), and so is one that rests on the work of somebody who declared a tie too late (SOD-12). Until somebody else upholds or ends it, one that is not issued yet cannot be.
/// </summary>
public sealed partial class Certificate
{
    public const int WhyMax = 2000;

    /// <summary>Since when its issue is under review; null where nothing is.</summary>
    public DateTimeOffset? IssueReviewSince { get; private set; }

    /// <summary>
    /// The certificate that was revoked for fraud and has a certifier in common with this one; null where somebody acted on the file and
    /// declared a tie to the person afterwards (SOD-12).
    /// </summary>
    public CertificateId? IssueReviewBecause { get; private set; }

    public Guid? IssueUpheldBy { get; private set; }

    public DateTimeOffset? IssueUpheldAt { get; private set; }

    public string? IssueUpheldWhy { get; private set; }

    /// <summary>Whether one of these people signed or registered it.</summary>
    public bool WasCertifiedBy(Guid user) => SignedBy == user || RegisteredBy == user;

    /// <summary>Puts its issue under review, because of another one. What has ended, or is under review already, stays as it is.</summary>
    internal void ReviewIssue(Certificate because, DateTimeOffset now)
    {
        if (because.Id != Id)
        {
            ReviewIssue(now, because.Id);
        }
    }

    /// <summary>Puts its issue under review, because somebody who had a hand in it was too close to the person.</summary>
    internal void ReviewIssue(DateTimeOffset now) => ReviewIssue(now, null);

    private void ReviewIssue(DateTimeOffset now, CertificateId? because)
    {
        if (Ending is null && IssueReviewSince is null)
        {
            (IssueReviewSince, IssueReviewBecause) = (now, because);
            (IssueUpheldBy, IssueUpheldAt, IssueUpheldWhy) = (null, null, null);
            Raise(new CertificateChanged(this));
        }
    }

    /// <summary>
    /// Somebody who did not certify it finds that it was rightly issued. Breaks <c>certification.issue-not-under-review</c>,
    /// <c>certification.certifier-reviews</c>, <c>certification.own-certificate</c>, <c>certification.reason-missing</c>.
    /// </summary>
    public void UpholdIssue(Kernel.Actor by, string why, DateTimeOffset now)
    {
        Demand(by.Person != Person.Value, "certification.own-certificate");
        Demand(IssueReviewSince is not null && Ending is null, "certification.issue-not-under-review");
        Demand(!WasCertifiedBy(by.Id), "certification.certifier-reviews");
        Demand(why.Trim().Length is > 0 and <= WhyMax, "certification.reason-missing");
        (IssueReviewSince, IssueReviewBecause) = (null, null);
        (IssueUpheldBy, IssueUpheldAt, IssueUpheldWhy) = (by.Id, now, why.Trim());
        Raise(new CertificateChanged(this));
    }
}
