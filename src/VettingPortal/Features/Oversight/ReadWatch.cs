using VettingPortal.Features.Settings;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Oversight;

/// <summary>One reading on record, with what is known of whether it was work.</summary>
/// <param name="Record">What was read: a file, a document, a certificate.</param>
/// <param name="HasTask">The reader has a duty on the record, or did something on it.</param>
/// <param name="Namesake">The record's person has both surnames of the reader, or a rare one of them.</param>
public sealed record WatchedRead(
    Guid Reader,
    Role? Office,
    Guid Record,
    DateTimeOffset At,
    bool HasTask = true,
    bool Namesake = false
);

/// <summary>Something about somebody's reading that the auditor should look at.</summary>
/// <param name="At">The last reading it rests on.</param>
public sealed record Suspicion(AlertKind Kind, Guid Reader, Guid About, DateTimeOffset At, IReadOnlyList<string> Facts);

/// <summary>
/// What stands out among readings: look-ups without a task, bulk reading after hours, possible relatives, far more than peers. It is
/// given a week; who reads for a living everywhere (audit, internal affairs) is held against their peers only.
/// </summary>
public static class ReadWatch
{
    /// <summary>Records without a task within a day; one is a slip of the hand.</summary>
    public const int WithoutTask = 3;

    /// <summary>Records within an hour outside working hours.</summary>
    public const int Bulk = 20;

    /// <summary>Reads of a week below which nobody stands out.</summary>
    public const int Many = 30;

    /// <summary>The modified z-score by which a value is an outlier (Iglewicz and Hoaglin, 1993).</summary>
    public const double Outlier = 3.5;

    /// <summary>A surname is rare that fewer people bear than this share.</summary>
    public const double RareShare = 0.001;

    // The median absolute deviation of a normal distribution, in standard deviations.
    private const double Normal = 0.6745;

    private const int FewestPeers = 3;

    private static readonly TimeOnly Opens = new(7, 0);

    private static readonly TimeOnly Closes = new(20, 0);

    private static readonly Role[] EverywhereAtWork = [Role.AUD, Role.IAI, Role.IAD];

    public static IReadOnlyList<Suspicion> Find(IReadOnlyList<WatchedRead> week, BusinessCalendar calendar)
    {
        var found = new List<Suspicion>();
        foreach (var reads in week.GroupBy(read => read.Reader).Select(one => one.OrderBy(read => read.At).ToList()))
        {
            var odd = reads.FindAll(read => !read.HasTask && !EverywhereAtWork.Contains(read.Office ?? Role.SUBJ));
            found.AddRange(Crowded(odd, WithoutTask, TimeSpan.FromDays(1), AlertKind.ReadWithoutTask));
            var late = reads.FindAll(read => !AtWork(read.At, calendar));
            found.AddRange(Crowded(late, Bulk, TimeSpan.FromMinutes(60), AlertKind.BulkReadAfterHours));
            found.AddRange(
                reads
                    .Where(read => read.Namesake)
                    .GroupBy(read => read.Record)
                    .Select(one => new Suspicion(
                        AlertKind.ReadOfNamesake,
                        one.First().Reader,
                        one.Key,
                        one.Last().At,
                        []
                    ))
            );
        }
        found.AddRange(AbovePeers(week));
        return found;
    }

    /// <summary>Whether an instant lies in working hours: 07:00 to 20:00 in Mexico City, on a business day.</summary>
    public static bool AtWork(DateTimeOffset at, BusinessCalendar calendar)
    {
        var time = TimeOnly.FromDateTime(MexicoTime.Local(at).DateTime);
        return calendar.IsBusinessDay(MexicoTime.DayOf(at)) && time >= Opens && time < Closes;
    }

    /// <summary>Whether a reader and a person may be kin by their surnames: both in common, or one that few bear.</summary>
    public static bool MayBeKin(
        IReadOnlyList<string> reader,
        IReadOnlyList<string> person,
        Func<string, double> shareOf
    )
    {
        var common = reader.Intersect(person, StringComparer.Ordinal).ToList();
        return (common.Count >= 2 && reader.SequenceEqual(person)) || common.Exists(name => shareOf(name) < RareShare);
    }

    // The first crowd of different records within a span; the rest of the week belongs to the same alert.
    private static IEnumerable<Suspicion> Crowded(List<WatchedRead> reads, int atLeast, TimeSpan within, AlertKind kind)
    {
        var start = 0;
        Suspicion? last = null;
        for (var end = 0; end < reads.Count; end++)
        {
            while (reads[end].At - reads[start].At > within)
            {
                start++;
            }
            var records = reads[start..(end + 1)].Select(read => read.Record).Distinct().Count();
            if (records >= atLeast)
            {
                var reader = reads[end].Reader;
                last = new(kind, reader, reader, reads[end].At, [Say.Number(records)]);
            }
        }
        return last is null ? [] : [last];
    }

    private static IEnumerable<Suspicion> AbovePeers(IReadOnlyList<WatchedRead> week)
    {
        foreach (var office in week.Where(read => read.Office is not null).GroupBy(read => read.Office))
        {
            var counts = office.GroupBy(read => read.Reader).ToDictionary(one => one.Key, one => one.Count());
            foreach (var (reader, count) in counts.Where(one => one.Value >= Many && counts.Count > FewestPeers))
            {
                // Others only: among few peers one's own number would hide itself.
                var peers = counts.Where(one => one.Key != reader).Select(one => (double)one.Value).ToList();
                var median = Median(peers);
                if (ScoreOf(count, median, peers) > Outlier)
                {
                    var at = office.Where(read => read.Reader == reader).Max(read => read.At);
                    yield return new(
                        AlertKind.ReadsAbovePeers,
                        reader,
                        reader,
                        at,
                        [Say.Number(count), Say.Number((int)median)]
                    );
                }
            }
        }
    }

    // Counts scatter by their square root even where all work alike, so that few peers who happen to agree make nobody stand out.
    private static double ScoreOf(int count, double median, List<double> peers)
    {
        var spread = Median([.. peers.Select(value => Math.Abs(value - median))]);
        return Normal * (count - median) / Math.Max(spread, Normal * Math.Sqrt(Math.Max(1, median)));
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        var middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
