namespace VettingPortal.Features.Leadership;

/// <summary>Of those whose way has ended and who had come at least so far: how many there were, and how many were certified.</summary>
public sealed record Yield(int Ended, int Certified);

/// <summary>
/// How many will have been certified once those now on the road have come to an end (§6.1): those certified already, and those who
/// stand at each milestone × the share of earlier ones certified from there. P10 and P90 by a parametric bootstrap: both the shares
/// and the people are drawn anew, by a seed that never changes, so that the same figures give the same band.
/// </summary>
public sealed record PipelineForecast(double Low, double Likely, double High)
{
    public const int Resamples = 1000;

    private const int Seed = 20_261_124;

    /// <summary>Null where a milestone with people at it has fewer than <paramref name="leastCases"/> ended ways.</summary>
    public static PipelineForecast? Of(
        int certified,
        IReadOnlyList<(int People, Yield Yield)> onTheRoad,
        int leastCases
    )
    {
        var stages = onTheRoad.Where(stage => stage.People > 0).ToList();
        if (stages.Count == 0 || stages.Any(stage => stage.Yield.Ended < leastCases))
        {
            return null;
        }
        var random = new Random(Seed);
        var drawn = Enumerable
            .Range(0, Resamples)
            .Select(_ => certified + stages.Sum(stage => Once(stage.People, stage.Yield, random)))
            .Order()
            .ToList();
        var likely = stages.Sum(stage => stage.People * (double)stage.Yield.Certified / stage.Yield.Ended);
        return new(drawn[Resamples / 10], certified + likely, drawn[Resamples * 9 / 10]);
    }

    private static int Once(int people, Yield yield, Random random)
    {
        var share = (double)Binomial(yield.Ended, (double)yield.Certified / yield.Ended, random) / yield.Ended;
        return Binomial(people, share, random);
    }

    // By inversion where few are expected, by the normal curve where many are.
    private static int Binomial(int n, double p, Random random)
    {
        if (p > .5)
        {
            return n - Binomial(n, 1 - p, random);
        }
        if (n * p > 25)
        {
            var normal =
                Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            return (int)Math.Clamp(Math.Round(n * p + normal * Math.Sqrt(n * p * (1 - p))), 0, n);
        }
        var (k, left, chance) = (0, random.NextDouble(), Math.Pow(1 - p, n));
        while (left > chance && k < n)
        {
            left -= chance;
            chance *= (double)(n - k) / (k + 1) * p / (1 - p);
            k++;
        }
        return k;
    }
}
