using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Certification;

public readonly record struct CertificateId(Guid Value) : IRecordId<CertificateId>
{
    public static CertificateId New() => new(Guid.CreateVersion7());

    public static CertificateId From(Guid value) => new(value);
}

/// <summary>Where a certificate stands on a day (§7.4). Never stored: it follows from dates and from what was done.</summary>
public enum CertificateState
{
    InProcess,
    Valid,
    AboutToExpire,
    Expired,
    Suspended,
    Cancelled,
    Revoked,
}

/// <summary>
/// The Certificado Único Policial of one person: four components, the director's signature, the registrar's entry, and what happens to
/// it afterwards. Two people make it, never one (R-CUP-03).
/// </summary>
public sealed partial class Certificate : Aggregate
{
    public const int NumberMax = 20;
    public const int NameMax = 200;

    private readonly List<CertificateComponent> _components = [];
    private readonly List<Suspension> _suspensions = [];

    private Certificate() { }

    public CertificateId Id { get; private init; }

    /// <summary><c>CUP-YYYY-NNNNNN</c>; unique. Gaps are normal.</summary>
    public string Number { get; private init; } = "";

    public VerificationCode Code { get; private init; } = default!;

    public VettingFileId File { get; private init; }

    public PersonId Person { get; private set; }

    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>When it came to where it stands on the road: opened, then registered. Lists go by it.</summary>
    public DateTimeOffset MovedAt { get; private set; }

    /// <summary>The day the national registry entered the person as personnel; null until then.</summary>
    public DateOnly? RegistryEntryOn { get; private set; }

    public Guid? SignedBy { get; private set; }

    /// <summary>The name as signed: a document keeps it, whatever becomes of the account.</summary>
    public string? SignedByName { get; private set; }

    public DateTimeOffset? SignedAt { get; private set; }

    public Guid? RegisteredBy { get; private set; }

    public string? RegisteredByName { get; private set; }

    public DateTimeOffset? RegisteredAt { get; private set; }

    public DateOnly? IssuedOn { get; private set; }

    /// <summary>The last day, through 23:59:59 in Mexico City.</summary>
    public DateOnly? ValidTo { get; private set; }

    public IReadOnlyList<CertificateComponent> Components => _components;

    public IReadOnlyList<Suspension> Suspensions => _suspensions;

    public override Guid? DataSubject => Person.Value;

    public bool IsIssued => IssuedOn is not null;

    /// <summary>Opens the issue with the four components as they are on record. Breaks <c>certification.four-components</c>.</summary>
    public static Certificate Open(
        CertificateId id,
        string number,
        VettingFile file,
        IReadOnlyList<CertificateComponent> components,
        DateTimeOffset now
    )
    {
        Demand(
            components.Select(component => component.Kind).Order().SequenceEqual(Enum.GetValues<ComponentKind>()),
            "certification.four-components"
        );
        var certificate = new Certificate
        {
            Id = id,
            Number = number,
            Code = VerificationCode.New(),
            File = file.Id,
            Person = file.Person,
            OpenedAt = now,
            MovedAt = now,
        };
        certificate._components.AddRange(components);
        certificate.Raise(new CertificateChanged(certificate));
        return certificate;
    }

    /// <summary>Whether each of the four is still good on a day (R-CUP-01).</summary>
    public bool ComponentsCurrent(DateOnly today) =>
        _components.All(component => component.ValidTo is not { } until || until >= today);

    /// <summary>The person was entered in the national registry. Breaks <c>certification.registry-day-in-future</c>, <c>certification.already-issued</c>.</summary>
    public void EnterRegistry(DateOnly on, DateOnly today)
    {
        Demand(!IsIssued, "certification.already-issued");
        Demand(on <= today, "certification.registry-day-in-future");
        RegistryEntryOn = on;
        Raise(new CertificateChanged(this));
    }

    /// <summary>
    /// The director signs. Breaks <c>certification.already-signed</c>, <c>certification.components-lapsed</c>,
    /// <c>certification.own-certificate</c>.
    /// </summary>
    public void Sign(Actor director, PolicyOfTheDay policy)
    {
        Demand(director.Person != Person.Value, "certification.own-certificate");
        Demand(SignedBy is null, "certification.already-signed");
        Demand(ComponentsCurrent(policy.Today), "certification.components-lapsed");
        (SignedBy, SignedByName, SignedAt) = (director.Id, director.Name, policy.Now);
        Raise(new CertificateChanged(this));
    }

    /// <summary>
    /// The registrar enters it, which issues it. The file's workflow holds the rules of this step; those that make a certificate void
    /// are asked here too. Breaks <c>certification.already-issued</c>, <c>vetting.certificate-unsigned</c>,
    /// <c>vetting.registrar-is-signatory</c>, <c>certification.components-lapsed</c>, <c>certification.issue-under-review</c>.
    /// </summary>
    public void Register(Actor registrar, PolicyOfTheDay policy)
    {
        Demand(registrar.Person != Person.Value, "certification.own-certificate");
        Demand(!IsIssued, "certification.already-issued");
        Demand(Ending is null, "certification.already-ended");
        Demand(SignedBy is not null, "vetting.certificate-unsigned");
        Demand(
            Access.Allows(registrar, new AccessAct.Register(SignedBy), AccessRecord.OfNobody),
            "vetting.registrar-is-signatory"
        );
        Demand(ComponentsCurrent(policy.Today), "certification.components-lapsed");
        Demand(IssueReviewSince is null, "certification.issue-under-review");
        (RegisteredBy, RegisteredByName, RegisteredAt) = (registrar.Id, registrar.Name, policy.Now);
        (IssuedOn, MovedAt) = (policy.Today, policy.Now);
        ValidTo = Validity.Of(_components, policy.Today, policy.Numbers.ValidityYears);
        Raise(new CertificateChanged(this));
    }

    /// <summary>The same person was on record twice; the certificate goes to the record that stays.</summary>
    internal void BelongsTo(PersonId person)
    {
        Person = person;
        Raise(new CertificateChanged(this));
    }

    /// <summary>Where it stands on a day.</summary>
    public CertificateState On(DateOnly today, int expiryWindowDays) =>
        CertificateStates.Of(
            IssuedOn,
            Ending,
            ValidTo,
            _suspensions.Any(suspension => suspension.StandsOn(today)),
            today,
            expiryWindowDays
        );

    private static void Demand(bool holds, string rule, params object[] facts)
    {
        if (!holds)
        {
            throw new RuleBrokenException(rule, facts);
        }
    }
}

/// <summary>A certificate moved on, was suspended or ended.</summary>
public sealed record CertificateChanged(Certificate Certificate) : IDomainEvent;
