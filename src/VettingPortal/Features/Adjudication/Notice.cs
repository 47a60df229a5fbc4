using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Features.Adjudication;

/// <summary>How a notice reached the person.</summary>
public enum DeliveryMeans
{
    InPerson,
    CertifiedMail,
    Courier,
    Electronic,
    PostedNotice,
}

/// <summary>The language a notice is written in.</summary>
public enum NoticeLanguage
{
    Spanish,
    English,
}

/// <summary>The notice of a decision: its document, and the proof that it was delivered, from which the appeal window runs.</summary>
public sealed class Notice : Aggregate
{
    /// <summary>The type of owner under which its documents are kept.</summary>
    public const string Owner = "notice";

    public const int ReceiverMax = 200;

    private Notice() { }

    public NoticeId Id { get; private init; }

    public VettingFileId File { get; private init; }

    public PersonId Person { get; private init; }

    /// <summary>The decision it tells.</summary>
    public VettingState Decision { get; private init; }

    public NoticeLanguage Language { get; private init; }

    public DocumentId Document { get; private init; }

    public DateTimeOffset IssuedAt { get; private init; }

    public Guid IssuedBy { get; private init; }

    public DateOnly? DeliveredOn { get; private set; }

    public DeliveryMeans? Means { get; private set; }

    /// <summary>Who took it, as they signed.</summary>
    public string? ReceivedBy { get; private set; }

    /// <summary>The scanned proof of delivery.</summary>
    public DocumentId? Proof { get; private set; }

    public override Guid? DataSubject => Person.Value;

    /// <summary>Issues the notice of a decision. Breaks <c>adjudication.nothing-to-notify</c>.</summary>
    public static Notice Issue(
        NoticeId id,
        VettingFile file,
        NoticeLanguage language,
        DocumentId document,
        Actor by,
        DateTimeOffset at
    ) =>
        IsNotifiable(file.State)
            ? new Notice
            {
                Id = id,
                File = file.Id,
                Person = file.Person,
                Decision = file.State,
                Language = language,
                Document = document,
                IssuedAt = at,
                IssuedBy = by.Id,
            }
            : throw new RuleBrokenException("adjudication.nothing-to-notify");

    public static bool IsNotifiable(VettingState state) =>
        state
            is VettingState.Approved
                or VettingState.ApprovedWithRestrictions
                or VettingState.NotApproved
                or VettingState.NotEligible;

    /// <summary>
    /// It was delivered, with proof. Breaks <c>adjudication.already-delivered</c>, <c>adjudication.delivery-in-future</c>,
    /// <c>adjudication.delivery-before-notice</c>, <c>adjudication.receiver-missing</c>.
    /// </summary>
    public void Deliver(DateOnly day, DeliveryMeans means, string receivedBy, DocumentId proof, DateOnly today)
    {
        Demand(DeliveredOn is null, "adjudication.already-delivered");
        Demand(day <= today, "adjudication.delivery-in-future");
        Demand(day >= MexicoTime.DayOf(IssuedAt), "adjudication.delivery-before-notice", MexicoTime.DayOf(IssuedAt));
        Demand(receivedBy.Trim().Length is > 0 and <= ReceiverMax, "adjudication.receiver-missing");
        (DeliveredOn, Means, ReceivedBy, Proof) = (day, means, receivedBy.Trim(), proof);
    }

    private static void Demand(bool holds, string rule, params object[] facts)
    {
        if (!holds)
        {
            throw new RuleBrokenException(rule, facts);
        }
    }
}
