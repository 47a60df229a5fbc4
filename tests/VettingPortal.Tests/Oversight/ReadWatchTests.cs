using VettingPortal.Features.Oversight;
using VettingPortal.Features.Settings;
using VettingPortal.Kernel;

namespace VettingPortal.Tests.Oversight;

/// <summary>What stands out among readings, rule by rule at its edges, and all of it on generated logs.</summary>
public sealed class ReadWatchTests
{
    // Tuesday 24 November 2026, 09:00 in Mexico City.
    private static readonly DateTimeOffset Morning = new(2026, 11, 24, 15, 0, 0, TimeSpan.Zero);

    private static readonly BusinessCalendar Calendar = new([new(2026, 11, 16)]);

    private static readonly Guid Me = Guid.CreateVersion7();

    [Theory]
    [InlineData(2, 60, false)]
    [InlineData(3, 60, true)]
    [InlineData(3, 721, false)]
    public void Find_RecordsWithoutATask_FromTheThirdWithinADay(int records, int minutesApart, bool told) =>
        Assert.Equal(told, Kinds(Reads(records, Morning, minutesApart, hasTask: false)) is [AlertKind.ReadWithoutTask]);

    [Fact]
    public void Find_OneRecordWithoutATaskManyTimes_IsNothing()
    {
        var record = Guid.CreateVersion7();

        Assert.Empty(Kinds([.. Reads(9, Morning, 1, hasTask: false).Select(read => read with { Record = record })]));
    }

    [Theory]
    [InlineData(19, 1, "2026-11-25T04:00:00Z", false)]
    [InlineData(20, 1, "2026-11-25T04:00:00Z", true)]
    [InlineData(20, 4, "2026-11-25T04:00:00Z", false)]
    [InlineData(20, 1, "2026-11-24T15:00:00Z", false)]
    [InlineData(20, 1, "2026-11-22T18:00:00Z", true)]
    [InlineData(20, 1, "2026-11-16T18:00:00Z", true)]
    public void Find_ManyRecordsOutsideWorkingHours_WithinAnHour(int records, int minutesApart, string at, bool told)
    {
        var start = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(told, Kinds(Reads(records, start, minutesApart)) is [AlertKind.BulkReadAfterHours]);
    }

    [Theory]
    [InlineData("2026-11-24T12:59:59Z", false)]
    [InlineData("2026-11-24T13:00:00Z", true)]
    [InlineData("2026-11-25T01:59:59Z", true)]
    [InlineData("2026-11-25T02:00:00Z", false)]
    public void AtWork_FromSevenToTwentyInMexicoCity(string at, bool atWork) =>
        Assert.Equal(
            atWork,
            ReadWatch.AtWork(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), Calendar)
        );

    [Theory]
    [InlineData("garcia lopez", "garcia lopez", true)]
    [InlineData("garcia lopez", "lopez garcia", false)]
    [InlineData("garcia lopez", "garcia nunez", false)]
    [InlineData("garcia xoconostle", "nunez xoconostle", true)]
    public void MayBeKin_BothSurnamesOrARareOne(string reader, string person, bool kin) =>
        Assert.Equal(
            kin,
            ReadWatch.MayBeKin(reader.Split(' '), person.Split(' '), name => name == "xoconostle" ? 0.0009 : 0.001)
        );

    [Fact]
    public void Find_ReadOfANamesake_IsToldOncePerRecord()
    {
        var reads = Reads(1, Morning, 1).Select(read => read with { Namesake = true }).ToList();

        Assert.Equal([AlertKind.ReadOfNamesake], Kinds([.. reads, .. reads]));
    }

    [Theory]
    [InlineData(29, 5, false)]
    [InlineData(30, 5, true)]
    [InlineData(30, 26, false)]
    public void Find_FarAbovePeersOfTheOffice_FromThirtyOn(int mine, int theirs, bool told)
    {
        var peers = Enumerable
            .Range(0, 5)
            .SelectMany(i => Reads(theirs + i % 2, Morning, 1, reader: new Guid(i + 1, 0, 0, new byte[8])));

        Assert.Equal(told, Kinds([.. peers, .. Reads(mine, Morning, 1)]) is [AlertKind.ReadsAbovePeers]);
    }

    [Fact]
    public void Find_OnGeneratedLogs_FindsEverySnooperAndHardlyAnyoneElse()
    {
        var (wrong, userWeeks) = (new List<AlertKind>(), 0);
        foreach (var log in Enumerable.Range(1, 10).Select(seed => new GeneratedReads(seed)))
        {
            var alerts = Enumerable
                .Range(0, GeneratedReads.Weeks)
                .SelectMany(week => ReadWatch.Find(log.Week(week), Calendar))
                .ToLookup(alert => log.Snoopers.Contains(alert.Reader));
            Assert.Equal(10, log.Snoopers.Count);
            Assert.Equal(log.Snoopers.Order(), alerts[true].Select(alert => alert.Reader).Distinct().Order());
            wrong.AddRange(alerts[false].Select(alert => alert.Kind));
            userWeeks += log.UserWeeks;
        }

        Assert.True(
            wrong.Count * 100 <= userWeeks,
            $"{wrong.Count} false alerts in {userWeeks} user-weeks: {string.Join(", ", wrong.CountBy(kind => kind))}"
        );
    }

    private static List<AlertKind> Kinds(IReadOnlyList<WatchedRead> reads) =>
        [.. ReadWatch.Find(reads, Calendar).Select(found => found.Kind)];

    private static List<WatchedRead> Reads(
        int records,
        DateTimeOffset start,
        int minutesApart,
        bool hasTask = true,
        Guid? reader = null
    ) =>
        [
            .. Enumerable
                .Range(0, records)
                .Select(i => new WatchedRead(
                    reader ?? Me,
                    Role.PSI,
                    Guid.CreateVersion7(),
                    start.AddMinutes(i * minutesApart),
                    hasTask
                )),
        ];
}
