using System.Text.Json;
using CsCheck;
using VettingPortal.Features.Leadership;

namespace VettingPortal.Tests.Leadership;

public sealed class PaceTests
{
    [Fact]
    public void Of_TheVectorsOfTheDomain_GivesTheirFigures()
    {
        var file = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "vectors.json"));
        var vector = JsonDocument.Parse(file).RootElement.GetProperty("pace");
        double Figure(string name) => vector.GetProperty(name).GetDouble();

        var pace = new Pace(Figure("target"), Figure("done"), Figure("months"), 12);

        Assert.Equal(Figure("projected"), pace.Projected!.Value, 1);
        Assert.Equal(Figure("share"), pace.Share!.Value, 4);
        Assert.Equal(Figure("needed_per_month"), pace.NeededPerMonth!.Value, 6);
        Assert.Equal(138, Math.Round(pace.PerMonth!.Value));
    }

    [Theory]
    [InlineData(4000, 31.0, 41.3)]
    [InlineData(1200, 103.3, 137.8)]
    public void Share_OfATargetLoweredInTheLastMonth_IsToldOfBoth(int target, double reached, double share)
    {
        var pace = new Pace(target, 1240, 9, 12);

        Assert.Equal(
            (reached, share),
            (Math.Round(pace.Reached!.Value * 100, 1), Math.Round(pace.Share!.Value * 100, 1))
        );
    }

    [Fact]
    public void Projected_BeforeTheFirstDay_IsNotSaid() => Assert.Null(new Pace(100, 0, 0, 12).Projected);

    [Fact]
    public void Projected_AfterTheLastDay_IsWhatWasDone()
    {
        var pace = new Pace(100, 40, 12, 12);

        Assert.Equal((40, null), (pace.Projected, pace.NeededPerMonth));
    }

    [Theory]
    [InlineData("2026-03-01", "2026-12-01", 9)]
    [InlineData("2026-08-01", "2026-11-25", 3.8)]
    [InlineData("2026-01-31", "2026-02-28", 1)]
    [InlineData("2026-05-01", "2026-05-01", 0)]
    [InlineData("2026-05-02", "2026-05-01", 0)]
    public void MonthsBetween_CountsWholeMonthsAndTheRestByItsMonth(string from, string until, double months) =>
        Assert.Equal(months, Pace.MonthsBetween(DateOnly.Parse(from, null), DateOnly.Parse(until, null)), 6);

    [Fact]
    public void MonthsBetween_ALaterDay_IsNeverLess() =>
        Gen.Select(Gen.Int[0, 4000], Gen.Int[0, 1500])
            .Sample(
                (start, days) =>
                {
                    var from = new DateOnly(2020, 1, 1).AddDays(start);
                    return Pace.MonthsBetween(from, from.AddDays(days + 1))
                        >= Pace.MonthsBetween(from, from.AddDays(days));
                }
            );
}
