using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace VettingPortal.Kernel.Telemetry;

/// <summary>
/// What the portal measures of itself, for whoever listens: names of use cases and how they ended. Nothing in it says who acted, on
/// whom, or what about.
/// </summary>
public static class PortalTelemetry
{
    /// <summary>The name of the meter and of the source of spans.</summary>
    public const string Name = "VettingPortal";

    internal static readonly ActivitySource Spans = new(Name);

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Acts = Meter.CreateCounter<long>(
        "vetting.acts",
        "{act}",
        "Commands through the door, by how they ended."
    );

    private static readonly Histogram<double> ActTime = Meter.CreateHistogram<double>("vetting.act.duration", "s");

    private static readonly Histogram<double> QueryTime = Meter.CreateHistogram<double>("vetting.query.duration", "s");

    internal static void Acted(string act, string outcome, TimeSpan took)
    {
        Acts.Add(1, new("act", act), new("outcome", outcome));
        ActTime.Record(took.TotalSeconds, new KeyValuePair<string, object?>("act", act));
    }

    internal static void Asked(string query, string outcome, TimeSpan took) =>
        QueryTime.Record(took.TotalSeconds, new("query", query), new("outcome", outcome));
}
