using VettingPortal.Features.Certification;
using VettingPortal.Features.Settings;
using VettingPortal.Kernel;
using VettingPortal.Tests.Training;

namespace VettingPortal.Tests.Certification;

/// <summary>Issue by two people, suspension, and the joint end (R-CUP-01 to 04, §7.4).</summary>
public sealed class CertificateTests
{
    private static readonly Guid Order = Guid.NewGuid();

    private static readonly PolicyOfTheDay Today = ARoad.On(new(2026, 11, 24));
    private static readonly Actor Director = ARoad.Actor(Role.DIR);
    private static readonly Actor Registrar = ARoad.Actor(Role.CERT);

    [Fact]
    public void Register_AfterTheDirectorSigned_IssuesUntilTheEarliestEnd()
    {
        var certificate = Issued();

        Assert.Equal(new DateOnly(2026, 11, 24), certificate.IssuedOn);
        Assert.Equal(new DateOnly(2029, 6, 15), certificate.ValidTo);
        Assert.Equal(CertificateState.Valid, certificate.On(Today.Today, 180));
    }

    [Fact]
    public void Register_Unsigned_IsRefused() =>
        Refuses("vetting.certificate-unsigned", () => Open().Register(Registrar, Today));

    [Fact]
    public void Register_ByTheOneWhoSigned_IsRefused()
    {
        var certificate = Open();
        certificate.Sign(Director, Today);

        Refuses("vetting.registrar-is-signatory", () => certificate.Register(Director, Today));
        Assert.False(certificate.IsIssued);
    }

    [Fact]
    public void Register_Twice_IsRefused() =>
        Refuses("certification.already-issued", () => Issued().Register(Registrar, Today));

    [Fact]
    public void Sign_Twice_IsRefused()
    {
        var certificate = Open();
        certificate.Sign(Director, Today);

        Refuses("certification.already-signed", () => certificate.Sign(ARoad.Actor(Role.DIR, 2), Today));
    }

    [Fact]
    public void Sign_WithALapsedComponent_IsRefused() =>
        Refuses("certification.components-lapsed", () => Open().Sign(Director, ARoad.On(new(2029, 6, 16))));

    [Fact]
    public void Sign_OnesOwn_IsRefused()
    {
        var certificate = Open();

        Refuses(
            "certification.own-certificate",
            () => certificate.Sign(Director with { Person = certificate.Person.Value }, Today)
        );
    }

    [Fact]
    public void Open_WithoutAllFourComponents_IsRefused() =>
        Refuses(
            "certification.four-components",
            () =>
                Certificate.Open(
                    CertificateId.New(),
                    "CUP-2026-000001",
                    ARoad.Approved(ARoad.APerson()),
                    Components()[..3],
                    Today.Now
                )
        );

    [Fact]
    public void EnterRegistry_InTheFuture_IsRefused() =>
        Refuses(
            "certification.registry-day-in-future",
            () => Open().EnterRegistry(Today.Today.AddDays(1), Today.Today)
        );

    [Fact]
    public void EnterRegistry_AfterIssue_IsRefused() =>
        Refuses("certification.already-issued", () => Issued().EnterRegistry(Today.Today, Today.Today));

    [Fact]
    public void Suspend_Unconfirmed_LapsesAfterThirtyDays()
    {
        var certificate = Issued();

        certificate.Suspend(Order, "C01", Director.Id, Today);

        Assert.Equal(CertificateState.Suspended, certificate.On(new(2026, 12, 24), 180));
        Assert.Equal(CertificateState.Valid, certificate.On(new(2026, 12, 25), 180));
    }

    [Fact]
    public void Suspend_ConfirmedByBothOffices_Stays()
    {
        var certificate = Issued();
        certificate.Suspend(Order, "C01", Director.Id, Today);

        certificate.ConfirmSuspension(Role.IAD, Guid.CreateVersion7(), Today.Today);
        certificate.ConfirmSuspension(Role.LEG, Guid.CreateVersion7(), Today.Today);

        Assert.Equal(CertificateState.Suspended, certificate.On(new(2027, 6, 1), 180));
        certificate.LiftSuspension(Order, Director.Id, Today);
        Assert.Equal(CertificateState.Valid, certificate.On(new(2027, 6, 1), 180));
    }

    [Fact]
    public void ConfirmSuspension_TwiceByOnePerson_IsRefused()
    {
        var certificate = Issued();
        var one = Guid.CreateVersion7();
        certificate.Suspend(Order, "C01", Director.Id, Today);
        certificate.ConfirmSuspension(Role.IAD, one, Today.Today);

        Refuses("certification.confirmed-by-two", () => certificate.ConfirmSuspension(Role.LEG, one, Today.Today));
    }

    [Fact]
    public void Suspend_WhileSuspended_ShowsAsOneAndNeedsBothLifted()
    {
        var certificate = Issued();
        var second = Guid.NewGuid();
        certificate.Suspend(Order, "C01", Director.Id, Today);
        var alone = CertificateHistory.Of(certificate, Today.Today);

        certificate.Suspend(second, "C02", Registrar.Id, ARoad.On(new(2026, 12, 1)));

        Assert.Equal(alone, CertificateHistory.Of(certificate, Today.Today));
        certificate.LiftSuspension(Order, Director.Id, ARoad.On(new(2026, 12, 2)));
        Assert.Equal(CertificateState.Suspended, certificate.On(new(2026, 12, 3), 180));
        Assert.Equal(alone, CertificateHistory.Of(certificate, new(2026, 12, 3)));
        certificate.LiftSuspension(second, Registrar.Id, ARoad.On(new(2026, 12, 4)));
        Assert.Equal(CertificateState.Valid, certificate.On(new(2026, 12, 4), 180));
        Assert.Single(
            CertificateHistory.Of(certificate, new(2026, 12, 5)),
            moment => moment.What is CertificateMoment.SuspensionOver
        );
    }

    [Fact]
    public void Suspend_OfWhatIsNotInForce_IsRefused() =>
        Refuses("certification.not-in-force", () => Open().Suspend(Order, "C01", Director.Id, Today));

    [Fact]
    public void Suspend_WithoutACause_IsRefused() =>
        Refuses("certification.suspension-cause-missing", () => Issued().Suspend(Order, " ", Director.Id, Today));

    [Fact]
    public void LiftSuspension_OfNone_IsRefused() =>
        Refuses("certification.not-suspended", () => Issued().LiftSuspension(Order, Director.Id, Today));

    [Fact]
    public void On_SuspendedPastItsLastDay_IsExpired()
    {
        var certificate = Issued();
        certificate.Suspend(Order, "C01", Director.Id, ARoad.On(new(2029, 6, 1)));

        Assert.Equal(CertificateState.Expired, certificate.On(new(2029, 6, 16), 180));
    }

    [Fact]
    public void End_ByBothOffices_Cancels()
    {
        var certificate = Issued();
        certificate.ProposeEnd(EndingCause.Separation, Director.Id, Role.DIR, Today.Now);

        certificate.End(CertificateEnding.Cancelled, ARoad.Actor(Role.BRD).Id, Role.BRD, Today.Now);

        Assert.Equal(CertificateState.Cancelled, certificate.On(Today.Today, 180));
        Refuses(
            "certification.already-ended",
            () => certificate.ProposeEnd(EndingCause.Death, Director.Id, Role.DIR, Today.Now)
        );
    }

    [Fact]
    public void End_OfFraud_IsVoidFromIssue()
    {
        var certificate = Issued();
        certificate.ProposeEnd(EndingCause.Fraud, ARoad.Actor(Role.BRD).Id, Role.BRD, Today.Now);

        certificate.End(CertificateEnding.Revoked, Director.Id, Role.DIR, ARoad.On(new(2027, 3, 1)).Now);

        Assert.Equal(certificate.IssuedOn, certificate.EndedOn);
        Assert.Equal(CertificateState.Revoked, certificate.On(new(2031, 1, 1), 180));
    }

    [Fact]
    public void End_BySameOffice_IsRefused()
    {
        var certificate = Issued();
        certificate.ProposeEnd(EndingCause.Separation, Director.Id, Role.DIR, Today.Now);

        Refuses(
            "certification.cancel-jointly",
            () => certificate.End(CertificateEnding.Cancelled, ARoad.Actor(Role.DIR, 2).Id, Role.DIR, Today.Now)
        );
        Refuses(
            "certification.cancel-jointly",
            () => certificate.End(CertificateEnding.Cancelled, Director.Id, Role.BRD, Today.Now)
        );
    }

    [Theory]
    [InlineData(EndingCause.Fraud, CertificateEnding.Cancelled, "certification.fraud-is-revoked")]
    [InlineData(EndingCause.Death, CertificateEnding.Revoked, "certification.revoked-for-fraud")]
    public void End_TheWrongWay_IsRefused(EndingCause cause, CertificateEnding ending, string rule)
    {
        var certificate = Issued();
        certificate.ProposeEnd(cause, Director.Id, Role.DIR, Today.Now);

        Refuses(rule, () => certificate.End(ending, ARoad.Actor(Role.BRD).Id, Role.BRD, Today.Now));
    }

    [Fact]
    public void End_OfWhatNobodyProposed_IsRefused() =>
        Refuses(
            "certification.nothing-proposed",
            () => Issued().End(CertificateEnding.Cancelled, Director.Id, Role.DIR, Today.Now)
        );

    [Fact]
    public void ProposeEnd_Twice_IsRefused()
    {
        var certificate = Issued();
        certificate.ProposeEnd(EndingCause.Separation, Director.Id, Role.DIR, Today.Now);

        Refuses(
            "certification.ending-proposed",
            () => certificate.ProposeEnd(EndingCause.Death, Director.Id, Role.DIR, Today.Now)
        );
    }

    [Fact]
    public void ProposeEnd_BeforeIssue_IsRefused() =>
        Refuses(
            "certification.not-in-force",
            () => Open().ProposeEnd(EndingCause.Death, Director.Id, Role.DIR, Today.Now)
        );

    [Fact]
    public void HistoryOf_ASuspension_TellsNoAuthor()
    {
        var certificate = Issued();
        certificate.Suspend(Order, "C01", Director.Id, Today);

        var told = CertificateHistory.Of(certificate, new(2027, 1, 10));

        Assert.Contains(told, moment => moment is { What: CertificateMoment.Suspended, Who: null });
        Assert.Contains(told, moment => moment is { What: CertificateMoment.SuspensionOver, Who: null });
    }

    private static CertificateComponent[] Components() =>
        [
            new(ComponentKind.ConfidenceControl, new(2026, 6, 15), new(2029, 6, 15)),
            new(ComponentKind.Competences, new(2026, 11, 20), new(2029, 11, 20)),
            new(ComponentKind.Performance, new(2026, 11, 20), new(2029, 11, 20)),
            new(ComponentKind.InitialTraining, new(2026, 11, 20), null),
        ];

    private static Certificate Open() =>
        Certificate.Open(
            CertificateId.New(),
            "CUP-2026-000001",
            ARoad.Approved(ARoad.APerson()),
            Components(),
            Today.Now
        );

    private static Certificate Issued()
    {
        var certificate = Open();
        certificate.Sign(Director, Today);
        certificate.Register(Registrar, Today);
        return certificate;
    }

    private static void Refuses(string rule, Action act) =>
        Assert.Equal(rule, Assert.Throws<RuleBrokenException>(act).Rule);
}
