using VettingPortal.Features.Integrity;
using VettingPortal.Kernel;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Integrity;

public sealed class IntegrityFlagTests
{
    private static readonly Actor Director = AVettingFile.An(Role.IAD);

    [Fact]
    public void Raise_WithANarrative_AwaitsADecisionAndTellsNoTimeByItsId()
    {
        var flag = AFlag.Raised();

        Assert.Equal((FlagState.Flagged, 4), (flag.State, flag.Id.Value.Version));
        Assert.Matches("^AI-[0-9A-F]{10}$", flag.Number);
    }

    [Theory]
    [InlineData(49)]
    [InlineData(4001)]
    public void Raise_WithTooLittleOrTooMuch_IsRefused(int length) =>
        Refused(
            "integrity.narrative-length",
            () =>
                IntegrityFlag.Raise(
                    IntegrityFlagId.New(),
                    new(AVettingFile.Subject),
                    new(null, null),
                    IntegrityCategory.IA01,
                    IntegrityPriority.P2,
                    new string('x', length),
                    AVettingFile.An(Role.IAI),
                    AVettingFile.Noon
                )
        );

    [Fact]
    public void Order_ByAnotherPersonWithAReason_RunsTheClocks()
    {
        var flag = AFlag.Ordered();

        Assert.Equal(
            (FlagState.Ordered, new DateOnly(2026, 12, 24), new DateOnly(2026, 12, 24)),
            (flag.State, flag.ReviewOn, flag.LapsesOn)
        );
    }

    [Fact]
    public void Order_ByTheOneWhoRaisedIt_IsRefused()
    {
        var flag = AFlag.Raised(by: Director);

        Refused("integrity.second-person", () => flag.Order(AFlag.Why, Director, AVettingFile.Today));
        Assert.Equal(FlagState.Flagged, flag.State);
    }

    [Fact]
    public void Order_WithAShortReason_IsRefusedAndLeavesTheFlag()
    {
        var flag = AFlag.Raised();

        Refused("integrity.reason-length", () => flag.Order("Por sospecha.", Director, AVettingFile.Today));
        Assert.Equal((FlagState.Flagged, null), (flag.State, flag.OrderedAt));
    }

    [Fact]
    public void Order_Twice_IsRefused() =>
        Refused("integrity.not-open", () => AFlag.Ordered().Order(AFlag.Why, Director, AVettingFile.Today));

    [Fact]
    public void Review_OfAnOrder_PutsTheNextOneThirtyDaysOn()
    {
        var flag = AFlag.Ordered();

        flag.Review(AFlag.Why, AVettingFile.After(30));

        Assert.Equal(new DateOnly(2027, 1, 23), flag.ReviewOn);
        Refused("integrity.reason-length", () => flag.Review("Sigue.", AVettingFile.After(31)));
        Refused("integrity.not-ordered", () => AFlag.Raised().Review(AFlag.Why, AVettingFile.Today));
    }

    [Fact]
    public void HasLapsed_AfterThirtyDaysUnconfirmed_IsComputed()
    {
        var flag = AFlag.Ordered();

        Assert.False(flag.HasLapsed(AVettingFile.After(30).Today));
        Assert.True(flag.HasLapsed(AVettingFile.After(31).Today));
        Refused("integrity.lapsed", () => flag.Confirm(Director, AVettingFile.After(31)));
    }

    [Fact]
    public void Confirm_InTime_KeepsItFromLapsingAndComesOnce()
    {
        var flag = AFlag.Ordered();

        flag.Confirm(Director, AVettingFile.After(30));

        Assert.False(flag.HasLapsed(AVettingFile.After(90).Today));
        Refused("integrity.already-confirmed", () => flag.Confirm(Director, AVettingFile.After(30)));
        Refused("integrity.not-ordered", () => AFlag.Raised().Confirm(Director, AVettingFile.Today));
    }

    [Fact]
    public void Lift_OfAnOrder_EndsIt()
    {
        var flag = AFlag.Ordered();

        flag.Lift(AFlag.Why, Director, AVettingFile.Noon);

        Assert.Equal((FlagState.Lifted, null, null), (flag.State, flag.ReviewOn, flag.LapsesOn));
        Refused("integrity.not-ordered", () => flag.Lift(AFlag.Why, Director, AVettingFile.Noon));
        Refused("integrity.reason-length", () => AFlag.Ordered().Lift("Ya.", Director, AVettingFile.Noon));
    }

    [Fact]
    public void Dismiss_OfAFlag_EndsItAndNothingElseDoes()
    {
        var flag = AFlag.Raised();

        flag.Dismiss(AFlag.Why, Director, AVettingFile.Noon);

        Assert.Equal(FlagState.Dismissed, flag.State);
        Refused("integrity.not-open", () => flag.Order(AFlag.Why, Director, AVettingFile.Today));
        Refused("integrity.not-open", () => AFlag.Ordered().Dismiss(AFlag.Why, Director, AVettingFile.Noon));
    }

    [Fact]
    public void Categories_AreThoseOfTheReferenceData()
    {
        var file = typeof(IntegrityFlag).Assembly.GetManifestResourceStream("VettingPortal.reference-data.json")!;

        var codes = System
            .Text.Json.JsonDocument.Parse(file)
            .RootElement.GetProperty("ia_categories")
            .EnumerateArray()
            .Select(row => row.GetProperty("code").GetString());

        Assert.Equal(codes, Enum.GetNames<IntegrityCategory>());
    }

    private static void Refused(string rule, Action act) =>
        Assert.Equal(rule, Assert.IsType<RuleBrokenException>(Record.Exception(act)).Rule);
}
