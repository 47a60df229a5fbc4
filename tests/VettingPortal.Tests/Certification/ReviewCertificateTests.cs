using VettingPortal.Features.Certification;
using VettingPortal.Features.Integrity;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Integrity;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Certification;

/// <summary>The ordinary causes for which a certificate is suspended, so that a suspension does not tell whose it is (§5.7).</summary>
public sealed class ReviewCertificateTests
{
    private const string Why = "El acta no coincide con el registro civil.";

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Review_SuspendsUntilWhoeverOrderedItEndsIt(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (certificate, _) = await Given(portal);
        var order = Guid.NewGuid();

        var placed = await portal
            .As(Role.CERT)
            .Run(new ReviewCertificate(certificate, order, HoldCause.DocumentRecheck, Why));

        Assert.True(placed.IsDone, placed.Obstacle);
        Assert.Equal(CertificateState.Suspended, await State(portal));
        Assert.Equal("ReviewCertificate", Assert.Single(await portal.EntriesOf(order)).Act);
        Assert.DoesNotContain(await portal.EntriesOf(certificate.Value), entry => entry.Act != "Given");
        Assert.Equal(order, Assert.Single(await portal.As(Role.CERT).Ask(new ListMyReviews(certificate))).Order);
        var other = portal.As(Role.CERT, 2);
        Assert.Empty(await other.Ask(new ListMyReviews(certificate)));
        Assert.IsType<Outcome.NotFound>(await other.Run(new EndCertificateReview(certificate, order, Why)));

        var ended = await portal.As(Role.CERT).Run(new EndCertificateReview(certificate, order, Why));

        Assert.True(ended.IsDone, ended.Obstacle);
        Assert.Equal(CertificateState.Valid, await State(portal));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task End_WhileAnOrderStands_LeavesItSuspended(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (certificate, person) = await Given(portal);
        var order = Guid.NewGuid();
        await portal.As(Role.CERT).Run(new ReviewCertificate(certificate, order, HoldCause.DocumentRecheck, Why));
        var flag = await portal.Flagged(person);
        Assert.True((await portal.As(Role.IAD).Run(new OrderHold(flag, AFlag.Why, Seen: 1))).IsDone);

        Assert.True((await portal.As(Role.CERT).Run(new EndCertificateReview(certificate, order, Why))).IsDone);

        Assert.Equal(CertificateState.Suspended, await State(portal));
        Assert.True((await portal.As(Role.IAD, 2).Run(new LiftOrder(flag, AFlag.Why, Seen: 2))).IsDone);
        Assert.Equal(CertificateState.Valid, await State(portal));
    }

    [Theory]
    [InlineData(HoldCause.Integrity, Why, "vetting.hold-cause-not-yours")]
    [InlineData(HoldCause.Medical, Why, "vetting.hold-cause-not-yours")]
    [InlineData(HoldCause.DocumentRecheck, " ", "certification.reason-missing")]
    public async Task Review_ForAnotherCauseOrWithoutAReason_IsRefused(HoldCause cause, string why, string rule)
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var (certificate, _) = await Given(portal);

        var outcome = await portal.As(Role.CERT).Run(new ReviewCertificate(certificate, Guid.NewGuid(), cause, why));

        Assert.Equal(rule, outcome.Obstacle);
        Assert.Equal(CertificateState.Valid, await State(portal));
    }

    private static async Task<(CertificateId, VettingPortal.Features.People.PersonId)> Given(TestPortal portal)
    {
        portal.Clock.SetUtcNow(AVettingFile.Noon);
        var person = AFlag.APerson(1);
        var file = AVettingFile.Received(AVettingFile.Draft(person.Id));
        var certificate = AFlag.ACertificate(file);
        await portal.Given(person, file, certificate);
        return (certificate.Id, person.Id);
    }

    private static async Task<CertificateState> State(TestPortal portal) =>
        (await portal.As(Role.DIR).Ask(new FindCertificate("CUP-2026-000001"))).State;
}
