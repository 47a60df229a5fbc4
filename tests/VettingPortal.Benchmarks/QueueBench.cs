using System.Data.Common;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Benchmarks;

/// <summary>A page of fifty of the list of files, beside the same two questions by hand; then a page far down.</summary>
internal static class QueueBench
{
    private const int Depth = 40_000;

    private const string Columns =
        "f.\"Number\", p.\"GivenNames\" || ' ' || p.\"FirstSurname\" || CASE WHEN p.\"SecondSurname\" IS NULL THEN '' ELSE ' ' || p.\"SecondSurname\" END, "
        + "f.\"Profile\", f.\"Region\", f.\"State\", f.\"StateSince\", f.\"Turn\", f.\"Due\", f.\"HeldSince\" IS NOT NULL";

    public static async Task Run(BenchPortal portal)
    {
        Report.Section($"queue page of 50, {portal.Database.Provider}");
        var door = await portal.As(Role.REC);
        var first = new ListVettingFiles(new FileFilter(VettingState.Draft));
        var duel = await Duel.Of(() => door.Ask(first), () => Raw(portal.Database));
        duel.Print("first page", portal.Database.Provider is DatabaseProvider.Sqlite ? 1.8 : 1.5);
        var (deep, at) = await Down(door, first);
        var depth = await Duel.Of(() => door.Ask(deep), () => door.Ask(first));
        Report.Figure($"page at depth {at}", $"p50 {depth.First(.5):0.00} ms, first page {depth.Second(.5):0.00} ms");
        Report.AtMost("  p50 ratio to the first page", depth.Ratio(.5), 1.3);
    }

    private static async Task<(ListVettingFiles Query, int At)> Down(IUseCases door, ListVettingFiles first)
    {
        var (query, at) = (first, 0);
        while (at < Depth)
        {
            var page = await door.Ask(query);
            if (page.Next is null)
            {
                break;
            }
            (query, at) = (first with { After = page.Next }, at + page.Rows.Count);
        }
        return (query, at);
    }

    // What the portal asks: how many there are, up to a thousand, and the newest fifty with one more.
    private static async Task Raw(DatabaseSettings settings)
    {
        await using var connection = await RawRows.Open(settings);
        await using var count = connection.CreateCommand();
        count.CommandText =
            "SELECT COUNT(*) FROM (SELECT 1 FROM vetting_files f WHERE f.\"State\" = @state LIMIT 1001) AS one";
        Add(count, "@state", nameof(VettingState.Draft));
        _ = Convert.ToInt64(await count.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await using var page = connection.CreateCommand();
        page.CommandText =
            $"SELECT {Columns} FROM vetting_files f JOIN people p ON p.\"Id\" = f.\"Person\" WHERE f.\"State\" = @state "
            + "ORDER BY f.\"StateSince\" DESC, f.\"Number\" DESC LIMIT 51";
        Add(page, "@state", nameof(VettingState.Draft));
        await using var reader = await page.ExecuteReaderAsync();
        List<ListVettingFiles.Row> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(
                new(
                    reader.GetString(0),
                    reader.GetString(1),
                    reader.GetString(2),
                    reader.GetString(3),
                    Enum.Parse<VettingState>(reader.GetString(4)),
                    new DateTimeOffset(DateTime.SpecifyKind(reader.GetDateTime(5), DateTimeKind.Utc)),
                    await reader.IsDBNullAsync(6) ? null : Enum.Parse<Role>(reader.GetString(6)),
                    await reader.IsDBNullAsync(7) ? null : reader.GetFieldValue<DateOnly>(7),
                    reader.GetBoolean(8)
                )
            );
        }
        if (rows.Count != 51)
        {
            throw new InvalidOperationException($"The raw page has {rows.Count} rows.");
        }
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
