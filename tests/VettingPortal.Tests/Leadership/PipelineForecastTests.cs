using VettingPortal.Features.Leadership;

namespace VettingPortal.Tests.Leadership;

public sealed class PipelineForecastTests
{
    private const int Least = 30;

    [Fact]
    public void Of_PeopleOnTheRoad_IsTheSumOfTheirSharesWithABandAroundIt()
    {
        var forecast = PipelineForecast.Of(1000, [(400, new Yield(200, 50)), (100, new Yield(80, 60))], Least)!;

        Assert.Equal(1000 + 100 + 75, forecast.Likely, 6);
        Assert.InRange(forecast.Low, 1110, 1174);
        Assert.InRange(forecast.High, 1176, 1240);
    }

    [Fact]
    public void Of_TheSameFigures_IsTheSameBand() =>
        Assert.Equal(
            PipelineForecast.Of(5, [(40, new Yield(90, 30))], Least),
            PipelineForecast.Of(5, [(40, new Yield(90, 30))], Least)
        );

    [Fact]
    public void Of_FewerThanThirtyEnded_SaysNothing() =>
        Assert.Null(PipelineForecast.Of(5, [(40, new Yield(29, 10))], Least));

    [Fact]
    public void Of_NobodyOnTheRoad_SaysNothing() =>
        Assert.Null(PipelineForecast.Of(5, [(0, new Yield(90, 10))], Least));

    [Theory]
    [InlineData(0, 10)]
    [InlineData(60, 70)]
    public void Of_SharesWithoutDoubt_HasNoWidth(int certified, double end) =>
        Assert.Equal(
            new PipelineForecast(end, end, end),
            PipelineForecast.Of(10, [(60, new Yield(60, certified))], Least)
        );
}
