using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Adjudication;
using VettingPortal.Features.Certification;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Integrity;
using VettingPortal.Features.Leadership;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Training;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Demonstration;

/// <summary>What the demonstration tells.</summary>
public sealed class StoriesTests(SharedDemonstration shared) : IClassFixture<SharedDemonstration>
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private TestPortal Portal => shared.Portal;

    [Fact]
    public async Task Files_AreAsManyAsAsked_OverEveryState()
    {
        var states = await Portal.Read(db => db.Set<VettingFile>().Select(file => file.State).ToListAsync());

        Assert.Equal(SharedDemonstration.Files, states.Count);
        Assert.Equal(Enum.GetValues<VettingState>(), states.Distinct().Order());
    }

    [Fact]
    public async Task Acts_AllOfThem_AreInWorkingHoursAndInOrder()
    {
        var acts = await Portal.Read(db => db.Ledger.OrderBy(act => act.Seq).Select(act => act.At).ToListAsync());

        var local = acts.ConvertAll(MexicoTime.Local);
        Assert.All(local, at => Assert.InRange(at.TimeOfDay, TimeSpan.FromHours(8), TimeSpan.FromHours(18)));
        Assert.DoesNotContain(local, at => at.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.Equal(acts.Order(), acts);
        Assert.Equal(new DateOnly(2026, 11, 23), MexicoTime.DayOf(acts[^1]));
    }

    [Fact]
    public async Task Leadership_OneCampaign_MissesByTwoFifthsForWantOfPolygraphs()
    {
        var seen = await Portal.As(Role.LDR).Ask(new ShowProgress("2026-T1-NORTE"));

        Assert.InRange(Line.Share(seen.Total.Projected, seen.Total.Original)!.Value, 0.5, 0.7);
        Assert.True(seen.Total.Current < seen.Total.Original);
        var late = seen
            .Stages.Where(stage => stage.Days is [{ } days] && days > stage.Limit)
            .MaxBy(stage => stage.People);
        Assert.Equal(TimedStage.Polygraph, late!.Stage);
    }

    [Fact]
    public async Task Campaigns_OfTheQuarter_TakeApplicationsForEachProfile()
    {
        var campaigns = await Portal.Read(db =>
            db.Set<Campaign>()
                .AsNoTracking()
                .Where(one => one.Quarter == "2026-T4")
                .OrderBy(one => one.Code)
                .ToListAsync()
        );

        Assert.Equal(["2026-T4-CENTRO", "2026-T4-NORTE", "2026-T4-SUR"], campaigns.Select(one => one.Code));
        Assert.All(campaigns, one => Assert.Equal((new(2026, 8, 1), new(2026, 12, 31)), (one.From, one.To)));
        Assert.All(
            campaigns,
            one => Assert.Equal(["INVESTIGACION", "PREVENCION", "REACCION"], one.Profiles.Order(StringComparer.Ordinal))
        );
    }

    [Fact]
    public async Task Profiles_OfTheCertified_AreOfEveryKind()
    {
        var profiles = await Portal.Read(db =>
            db.Set<VettingFile>()
                .Where(file => file.State == VettingState.Certified)
                .Select(file => file.Profile)
                .Distinct()
                .ToListAsync()
        );

        Assert.Equal(3, profiles.Count);
    }

    [Fact]
    public async Task Certificates_SomeLapseWithinNinetyDays_SomeHaveLapsed_MostDoNot()
    {
        var ends = await Portal.Read(db =>
            db.Set<Certificate>().Where(one => one.ValidTo != null).Select(one => one.ValidTo!.Value).ToListAsync()
        );

        Assert.Contains(ends, end => end < Today);
        Assert.True(ends.Count(end => end >= Today && end <= Today.AddDays(90)) >= 2);
        Assert.True(ends.Count(end => end > Today.AddDays(365)) > ends.Count / 2);
    }

    [Fact]
    public async Task Appeals_ThereIsOneOfEachOutcome_AndOneOpen()
    {
        var decisions = await Portal.Read(db => db.Set<AppealCase>().Select(one => one.Decision).ToListAsync());

        Assert.Equal(
            [null, AppealDecision.Confirm, AppealDecision.Reverse, AppealDecision.Repeat],
            decisions.Distinct().OrderBy(one => one)
        );
    }

    [Fact]
    public async Task Examiner_OfTheStory_PassesEveryone_AndOthersDoNot()
    {
        var lenient = Personas.Of("ernesto.quiroga").Id.Value;
        var polygraphs = await Portal.Read(db =>
            (
                from file in db.Set<VettingFile>().AsNoTracking()
                from phase in file.Evaluations
                where phase.Kind == EvaluationKind.Polygraph && phase.Result != null
                select new { phase.Evaluator, phase.Result }
            ).ToListAsync()
        );

        var (his, theirs) = (
            polygraphs.Where(one => one.Evaluator == lenient).ToList(),
            polygraphs.Where(one => one.Evaluator != lenient).ToList()
        );
        Assert.True(his.Count >= 5);
        Assert.All(his, one => Assert.Equal(EvaluationResult.Favourable, one.Result));
        Assert.Contains(theirs, one => one.Result is EvaluationResult.Unfavourable);
    }

    [Fact]
    public async Task Holds_OfOrdinaryCauses_AreMoreThanThoseOfInternalAffairs()
    {
        var causes = await Portal.Read(db =>
            db.Set<HoldOrder>().Where(one => one.LiftedAt == null).Select(one => one.Cause).ToListAsync()
        );
        var about = await Portal.Read(db => db.Set<IntegrityFlag>().Select(flag => flag.Certificate).ToListAsync());

        Assert.Single(causes, HoldCause.Integrity);
        Assert.Equal(
            [HoldCause.RegistryAnswerPending, HoldCause.DocumentRecheck, HoldCause.Medical],
            causes.Where(cause => cause is not HoldCause.Integrity).Distinct().Order()
        );
        Assert.Contains(about, certificate => certificate is not null);
        Assert.Contains(about, certificate => certificate is null);
    }

    [Fact]
    public async Task Roads_SomeWereMissed_AndAMarkWasCorrectedByTwo()
    {
        var missed = await Portal.Read(db =>
            db.Set<VettingFile>()
                .CountAsync(file => file.Evaluations.Any(phase => phase.State == EvaluationState.NoShow))
        );
        var outcomes = await Portal.Read(db =>
            db.Set<VettingFile>().Select(file => file.Outcome).Distinct().ToListAsync()
        );
        var corrected = await Portal.Read(db =>
            db.Set<Enrolment>().AsNoTracking().SelectMany(one => one.Corrections).ToListAsync()
        );

        Assert.True(missed >= 2);
        Assert.Contains(VettingOutcome.NotCompleted, outcomes);
        Assert.Contains(VettingOutcome.AfterEvaluation, outcomes);
        Assert.Contains(VettingOutcome.LeftTraining, outcomes);
        Assert.NotEmpty(corrected);
        Assert.All(corrected, one => Assert.NotEqual(one.AskedBy, one.ApprovedBy));
    }

    [Fact]
    public void Personas_ThereIsOneOfEachRole_AndTwoWhereTwoMustAct()
    {
        Role[] nobody = [Role.SUBJ];
        Role[] two = [Role.COO, Role.ACA, Role.CERT, Role.DIR, Role.IAI, Role.IAD, Role.LEG, Role.BRD, Role.SYS];

        Assert.All(Enum.GetValues<Role>().Except(nobody), role => Assert.NotEmpty(Personas.With(role)));
        Assert.All(two, role => Assert.True(Personas.With(role).Count() >= 2));
        // Two vote on a file, one may step back for a third, and a panel takes three more.
        Assert.True(Personas.With(Role.ADJ).Count() >= 6);
    }
}
