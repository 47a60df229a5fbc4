using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Certification;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Integrity;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Certification;

/// <summary>A certificate obtained by fraud puts whatever its certifiers certified under review (§7.4).</summary>
public sealed class IssueReviewTests
{
    private const string Why = "Los papeles se cotejaron de nuevo con quien los emitió.";

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Revocation_PutsTheCertifiersOtherWorkUnderReview(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (fraud, other) = await Given(portal);

        await Revoke(portal, fraud);

        Assert.NotNull((await Stored(portal, other)).IssueReviewSince);
        Assert.Null((await Stored(portal, fraud)).IssueReviewSince);
        Assert.Equal("CUP-2026-000001", (await Sheet(portal, Role.BRD)).IssueReviewBecause);
        Assert.Null((await Sheet(portal, Role.HR)).IssueReviewBecause);
        var work = await portal.As(Role.BRD).Ask(new ListMyWork(Task: WorkTask.ReviewIssue));
        Assert.Equal("EXP-2026-000078", Assert.Single(work.Rows).Number);
        Assert.Equal(CertificateState.Valid, (await Sheet(portal, Role.HR)).State);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Uphold_BySomebodyWithoutAHandInIt_EndsTheReview(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (fraud, other) = await Given(portal);
        await Revoke(portal, fraud);

        var upheld = await portal.As(Role.BRD).Run(new UpholdIssue(other, Why));

        Assert.True(upheld.IsDone, upheld.Obstacle);
        Assert.Null((await Sheet(portal, Role.BRD)).IssueReviewBecause);
        Assert.Empty((await portal.As(Role.BRD).Ask(new ListMyWork(Task: WorkTask.ReviewIssue))).Rows);
        Assert.Equal("UpholdIssue", (await portal.EntriesOf(other.Value))[^1].Act);
        Assert.Equal(Why, (await Stored(portal, other)).IssueUpheldWhy);
    }

    [Fact]
    public async Task Uphold_IsRefused_ToACertifier_WithoutAReason_AndWhereNothingIsUnderReview()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var (fraud, other) = await Given(portal);
        Assert.Equal(
            "certification.issue-not-under-review",
            (await portal.As(Role.BRD).Run(new UpholdIssue(other, Why))).Obstacle
        );
        await Revoke(portal, fraud);
        var signatory = portal.As(portal.ActorOf(Role.DIR) with { Id = (await Stored(portal, other)).SignedBy!.Value });

        Assert.Equal("certification.certifier-reviews", (await signatory.Run(new UpholdIssue(other, Why))).Obstacle);
        Assert.Equal(
            "certification.reason-missing",
            (await portal.As(Role.BRD).Run(new UpholdIssue(other, " "))).Obstacle
        );
        Assert.IsType<Outcome.Forbidden>(await portal.As(Role.CERT).Run(new UpholdIssue(other, Why)));
        Assert.NotNull((await Stored(portal, other)).IssueReviewSince);
    }

    [Fact]
    public void Register_WhileTheIssueIsUnderReview_IsRefused()
    {
        var file = AVettingFile.Received(AVettingFile.Draft());
        var revoked = AFlag.ACertificate(file);
        var today = AVettingFile.Today;
        var signed = Certificate.Open(
            CertificateId.New(),
            "CUP-2026-000009",
            file,
            [
                .. Enum.GetValues<ComponentKind>()
                    .Select(kind => new CertificateComponent(kind, today.Today, today.Today.AddYears(3))),
            ],
            today.Now
        );
        signed.Sign(AVettingFile.An(Role.DIR), today);
        signed.ReviewIssue(revoked, today.Now);

        var broken = Assert.Throws<RuleBrokenException>(() => signed.Register(AVettingFile.An(Role.CERT), today));

        Assert.Equal("certification.issue-under-review", broken.Rule);
        signed.UpholdIssue(AVettingFile.An(Role.BRD), Why, today.Now);
        signed.Register(AVettingFile.An(Role.CERT), today);
        Assert.True(signed.IsIssued);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task ListIssued_TellsWhatWasIssued_AndIsOnRecord(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        await Given(portal);

        var rows = await portal.As(Role.CERT).Ask(new ListIssued());

        Assert.Equal(["CUP-2026-000001", "CUP-2026-000002"], rows.Select(row => row.Number).Order());
        var entry = Assert.Single(await portal.EntriesOf(Guid.Empty), entry => entry.Act == nameof(ListIssued));
        Assert.Equal("read", entry.Ending);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task ProposedEnd_IsDroppedByEither(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (_, other) = await Given(portal);
        var propose = new ProposeCancellation(other, EndingCause.IssuedInError, Why);
        Assert.Equal(
            "certification.nothing-proposed",
            (await portal.As(Role.DIR).Run(new DeclineEnding(other, Why))).Obstacle
        );
        Assert.True((await portal.As(Role.BRD).Run(propose)).IsDone);
        Assert.Equal(
            "certification.reason-missing",
            (await portal.As(Role.DIR).Run(new DeclineEnding(other, ""))).Obstacle
        );
        Assert.Equal(
            "certification.cancel-jointly",
            (await portal.As(Role.BRD, 2).Run(new DeclineEnding(other, Why))).Obstacle
        );

        Assert.True((await portal.As(Role.DIR).Run(new DeclineEnding(other, Why))).IsDone);

        Assert.Null((await Stored(portal, other)).EndingProposedBy);
        Assert.True((await portal.As(Role.BRD).Run(propose)).IsDone);
        Assert.True((await portal.As(Role.BRD).Run(new DeclineEnding(other, Why))).IsDone);
    }

    private static async Task<(CertificateId Fraud, CertificateId Other)> Given(TestPortal portal)
    {
        portal.Clock.SetUtcNow(AVettingFile.Noon);
        var (first, second) = (AFlag.APerson(1), AFlag.APerson(2));
        var (one, two) = (
            AVettingFile.Received(AVettingFile.Draft(first.Id)),
            AVettingFile.Received(AVettingFile.Draft(second.Id, "EXP-2026-000078"))
        );
        var (fraud, other) = (AFlag.ACertificate(one), AFlag.ACertificate(two, "CUP-2026-000002"));
        await portal.Given(first, second, one, two, fraud, other);
        return (fraud.Id, other.Id);
    }

    private static async Task Revoke(TestPortal portal, CertificateId fraud)
    {
        var propose = new ProposeCancellation(fraud, EndingCause.Fraud, Why);
        Assert.True((await portal.As(Role.BRD).Run(propose)).IsDone);
        Assert.True((await portal.As(Role.DIR).Run(new RevokeCertificate(fraud))).IsDone);
    }

    private static Task<FindCertificate.Sheet> Sheet(TestPortal portal, Role role) =>
        portal.As(role).Ask(new FindCertificate("CUP-2026-000002"));

    private static Task<Certificate> Stored(TestPortal portal, CertificateId id) =>
        portal.Read(db => db.Set<Certificate>().AsNoTracking().SingleAsync(one => one.Id == id));
}
