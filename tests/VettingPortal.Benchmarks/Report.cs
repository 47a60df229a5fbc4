using System.Diagnostics;
using System.Globalization;

namespace VettingPortal.Benchmarks;

/// <summary>What is printed: figures, ratios, and whether a goal is met.</summary>
internal static class Report
{
    public static void Machine() =>
        Console.WriteLine(
            $"{System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, "
                + $"{System.Runtime.InteropServices.RuntimeInformation.OSDescription}, {Configuration}"
        );

    public static void Section(string name) => Console.WriteLine($"\n== {name}");

    public static void Figure(string what, FormattableString value) =>
        Console.WriteLine($"  {what, -52} {value.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>A ratio that must not exceed its goal.</summary>
    public static void AtMost(string what, double ratio, double goal) => Goal(what, ratio, goal, "≤", ratio <= goal);

    /// <summary>A ratio that must reach its goal.</summary>
    public static void AtLeast(string what, double ratio, double goal) => Goal(what, ratio, goal, "≥", ratio >= goal);

    private static void Goal(string what, double ratio, double goal, string sign, bool met) =>
        Figure(what, $"{ratio:0.00} (goal {sign} {goal:0.00}) {(met ? "met" : "MISSED")}");

    private static string Configuration =>
        typeof(Report)
            .Assembly.GetCustomAttributes(typeof(DebuggableAttribute), false)
            .Cast<DebuggableAttribute>()
            .Any(mark => mark.IsJITOptimizerDisabled)
            ? "Debug"
            : "Release";
}

/// <summary>Two ways to the same answer, taken in turns so that what disturbs one disturbs the other.</summary>
internal sealed class Duel
{
    private readonly List<double> _first = [];
    private readonly List<double> _second = [];

    public static async Task<Duel> Of(Func<Task> first, Func<Task> second, int turns = 400, int warm = 60)
    {
        var duel = new Duel();
        for (var i = -warm; i < turns; i++)
        {
            var (one, other) = (await Time(first), await Time(second));
            if (i >= 0)
            {
                duel._first.Add(one);
                duel._second.Add(other);
            }
        }
        return duel;
    }

    /// <summary>Milliseconds of the first, at a share of the turns: 0.5 is the median.</summary>
    public double First(double share) => At(_first, share);

    public double Second(double share) => At(_second, share);

    public double Ratio(double share) => First(share) / Second(share);

    public void Print(string what, double goal)
    {
        Report.Figure(
            what,
            $"p50 {First(.5):0.00} ms / raw {Second(.5):0.00} ms, p95 {First(.95):0.00} / {Second(.95):0.00} ms"
        );
        Report.AtMost("  p50 ratio", Ratio(.5), goal);
        Report.AtMost("  p95 ratio", Ratio(.95), goal);
    }

    private static double At(List<double> times, double share) =>
        times.Order().ElementAt((int)Math.Min(times.Count - 1, times.Count * share));

    private static async Task<double> Time(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
