using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Adjudication;
using VettingPortal.Features.Certification;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Integrity;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Adjudication;
using VettingPortal.Tests.Evaluations;
using VettingPortal.Tests.Integrity;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Users;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Certification;

/// <summary>SOD-15: who evaluates, judges or inquires into others is vetted themselves and current, once policy says so.</summary>
public sealed class VettedStaffTests
{
    private const string Why = "La persona evaluadora pidió que la sustituyan.";

    /// <summary>What a holder's own record says; every one but the first is no vetting.</summary>
    public enum Standing
    {
        Valid,
        ValidOnAMergedRecord,
        Suspended,
        Expired,
        Cancelled,
        NeverIssued,
        NoRecord,
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Redraw_WhilePolicyAsks_LeavesOutWhoeverIsNotVetted(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var file = await portal.Holds(draft => AVettingFile.InEvaluation(draft));
        var holders = await Given(portal, Role.TOXL, 11);
        await Asked(portal);

        Done(await portal.As(Role.COO, 2).Run(new RedrawPhase(file.Id, EvaluationKind.Toxicology, Why)));

        var draw = await portal.Read(db => db.Set<Draw>().AsNoTracking().SingleAsync());
        Assert.Equal(
            holders.ToDictionary(
                one => one.Key,
                one => IsVetted(one.Value) ? (DrawExclusion?)null : DrawExclusion.NotVetted
            ),
            draw.Candidates.ToDictionary(one => one.User, one => one.Exclusion)
        );
        Assert.True(IsVetted(holders[draw.Chosen]));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task OpenBoard_WhilePolicyAsks_LeavesOutWhoeverIsNotVetted(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var person = ABoard.Candidate();
        var file = ABoard.InIntegration(person.Id);
        await portal.Given(person, file);
        var holders = await Given(portal, Role.ADJ, 11);
        await Asked(portal);

        Done(await portal.As(Role.BRD).Run(new OpenBoard(BoardCaseId.New(), file.Id)));

        var board = await portal.Read(db => db.Set<BoardCase>().AsNoTracking().SingleAsync());
        Assert.Equal(
            holders.ToDictionary(
                one => one.Key,
                one => IsVetted(one.Value) ? null : "adjudication.excluded-not-vetted"
            ),
            board.Candidates.ToDictionary(one => one.User, one => one.Exclusion)
        );
        Assert.All(board.Adjudicators, user => Assert.True(IsVetted(holders[user])));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Draws_WhilePolicyDoesNotAskYet_LeaveNobodyOutForIt(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var file = await portal.Holds(draft => AVettingFile.InEvaluation(draft));
        await Given(portal, Role.TOXL, 11);

        Done(await portal.As(Role.COO, 2).Run(new RedrawPhase(file.Id, EvaluationKind.Toxicology, Why)));

        var draw = await portal.Read(db => db.Set<Draw>().AsNoTracking().SingleAsync());
        Assert.All(draw.Candidates, candidate => Assert.Null(candidate.Exclusion));
        Done(await portal.As(Role.IAI).Run(AFlag.About(file.Person)));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Draws_WhilePolicyAsksAndNobodyIsVetted_SayThatThereIsNobody(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var file = await portal.Holds(draft => AVettingFile.InEvaluation(draft));
        var user = AUser.Named();
        await portal.Given(user, AUser.InForce(user, Role.TOXL));
        await Asked(portal);

        var outcome = await portal.As(Role.COO, 2).Run(new RedrawPhase(file.Id, EvaluationKind.Toxicology, Why));

        Assert.Equal("evaluations.nobody-to-draw", outcome.Obstacle);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task InternalAffairs_WhilePolicyAsks_TakesOnNothingUnvetted(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (subject, own) = (AFlag.APerson(1), AFlag.APerson(2));
        var (file, mine) = (
            AVettingFile.InEvaluation(AVettingFile.Draft(subject.Id)),
            AVettingFile.Received(AVettingFile.Draft(own.Id, "EXP-2026-000078"))
        );
        await portal.Given(subject, own, file, mine, AFlag.ACertificate(mine));
        var flag = await portal.Flagged(subject.Id);
        await Asked(portal);
        var (investigator, director) = (portal.ActorOf(Role.IAI), portal.ActorOf(Role.IAD));

        Assert.Equal("integrity.not-vetted", (await portal.As(investigator).Run(AFlag.About(subject.Id))).Obstacle);
        Assert.Equal(
            "integrity.not-vetted",
            (await portal.As(director).Run(new OrderHold(flag, AFlag.Why, Seen: 1))).Obstacle
        );

        var vetted = portal.As(investigator with { Person = own.Id.Value });
        Done(await vetted.Run(AFlag.About(subject.Id)));
        Done(await portal.As(director with { Person = own.Id.Value }).Run(new OrderHold(flag, AFlag.Why, Seen: 1)));
    }

    private static bool IsVetted(Standing standing) => standing is Standing.Valid or Standing.ValidOnAMergedRecord;

    /// <summary>Two holders of an office in each standing.</summary>
    private static async Task<Dictionary<Guid, Standing>> Given(TestPortal portal, Role role, int from)
    {
        portal.Clock.SetUtcNow(AVettingFile.Noon.AddDays(1));
        var holders = new Dictionary<Guid, Standing>();
        var number = from;
        foreach (var standing in Enum.GetValues<Standing>().SelectMany(one => new[] { one, one }))
        {
            var user = PortalUser.Register(
                new(TestPortal.IdOf(role, ++number)),
                $"titular{number}",
                $"Titular {number}",
                null,
                new(Person: await Person(portal, standing, number)),
                new(),
                AUser.Today
            );
            await portal.Given(user, AUser.InForce(user, role));
            holders.Add(user.Id.Value, standing);
        }
        return holders;
    }

    private static async Task<Guid?> Person(TestPortal portal, Standing standing, int number)
    {
        if (standing is Standing.NoRecord)
        {
            return null;
        }
        var person = AFlag.APerson(number);
        await portal.Given(person);
        if (standing is Standing.NeverIssued)
        {
            return person.Id.Value;
        }
        var file = AVettingFile.Received(AVettingFile.Draft(person.Id, $"EXP-2026-{number:D6}"));
        var certificate = Made(file, standing, number);
        await portal.Given(file, certificate);
        if (standing is not Standing.ValidOnAMergedRecord)
        {
            return person.Id.Value;
        }
        var other = AFlag.APerson(number + 100);
        other.MergeInto(person.Id);
        await portal.Given(other);
        return other.Id.Value;
    }

    private static Certificate Made(VettingFile file, Standing standing, int number)
    {
        var longAgo = AVettingFile.On(AVettingFile.Noon.AddYears(-4));
        var certificate = AFlag.ACertificate(
            file,
            $"CUP-2026-{number:D6}",
            on: standing is Standing.Expired ? longAgo : null
        );
        if (standing is Standing.Suspended)
        {
            certificate.Suspend(Guid.NewGuid(), VettingFile.HoldCode, TestPortal.IdOf(Role.IAD), AVettingFile.Today);
        }
        else if (standing is Standing.Cancelled)
        {
            var (chair, director) = (TestPortal.IdOf(Role.BRD), TestPortal.IdOf(Role.DIR));
            certificate.ProposeEnd(EndingCause.Removal, chair, Role.BRD, AVettingFile.Noon);
            certificate.End(CertificateEnding.Cancelled, director, Role.DIR, AVettingFile.Noon);
        }
        return certificate;
    }

    private static Task Asked(TestPortal portal) =>
        portal.Given(
            PolicyProfile.InForceFrom(
                PolicyProfileId.New(),
                AUser.Today,
                new PolicyNumbers { VettedStaffOnly = 1 },
                TestPortal.IdOf(Role.LEG),
                TestPortal.IdOf(Role.DIR)
            )
        );

    private static void Done(Outcome outcome) => Assert.True(outcome.IsDone, outcome.Obstacle);
}
