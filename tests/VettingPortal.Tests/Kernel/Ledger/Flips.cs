using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger.Verification;

namespace VettingPortal.Tests.Kernel.Ledger;

/// <summary>
/// Flips one random byte of one random stored value of a covered table, where that changes the value as it is read, and asks whether
/// <c>verify</c> finds it. Each flip is made on a copy of one small sealed ledger, and is the same again by its seed.
/// </summary>
public static class Flips
{
    /// <param name="Missed">Where a flip was not found: table, column, and what the value was and became.</param>
    public sealed record Result(int Flips, IReadOnlyList<string> Missed)
    {
        public double Found => 1 - (double)Missed.Count / Flips;
    }

    public static async Task<Result> Run(int flips, int seed)
    {
        await using var ledger = await ALedger.On(DatabaseProvider.Sqlite);
        await ledger.Seal();
        Assert.Empty(await ledger.Verify());
        var original = await Original(ledger);
        var columns = await ledger.Portal.Read(db => Task.FromResult(Columns(db.Model)));
        var missed = new ConcurrentBag<string>();
        await Parallel.ForAsync(
            0,
            flips,
            async (number, cancel) =>
            {
                var copy = $"{original}.{number}";
                await File.WriteAllBytesAsync(copy, await File.ReadAllBytesAsync(original, cancel), cancel);
                var what = await Flip(copy, columns, new Random(unchecked(seed * 1_000_003 + number)));
                if (!await IsFound(ledger, copy))
                {
                    missed.Add($"{number}: {what}");
                }
                File.Delete(copy);
            }
        );
        File.Delete(original);
        return new(flips, [.. missed.Order(StringComparer.Ordinal)]);
    }

    // In one file, without guards, and without what an adversary would not keep either.
    private static async Task<string> Original(ALedger ledger)
    {
        var file = Path.Combine(Path.GetTempPath(), $"vp-flips-{Guid.NewGuid():N}.db");
        await ledger.MayTamper($"VACUUM INTO '{file}'");
        await using var connection = await Open(file);
        await Do(connection, "PRAGMA journal_mode=DELETE");
        foreach (var table in ALedger.Guarded)
        {
            await Do(connection, $"DROP TRIGGER IF EXISTS {table}_stay; DROP TRIGGER IF EXISTS {table}_keep");
        }
        return file;
    }

    // The covered tables are all whose names do not say that they are not.
    private static List<(string Table, RawColumn Column)> Columns(IModel model) =>
        [
            .. from type in model.GetEntityTypes()
            let table = type.GetTableName()!
            where !table.StartsWith("aux_", StringComparison.Ordinal)
            let stored = StoreObjectIdentifier.Table(table, type.GetSchema())
            from property in type.GetProperties()
            let name = property.GetColumnName(stored)
            where name is not null
            orderby table, name
            select (table, new RawColumn(property, name)),
        ];

    private static async Task<string> Flip(string file, List<(string Table, RawColumn Column)> columns, Random random)
    {
        await using var connection = await Open(file);
        while (true)
        {
            var (table, column) = columns[random.Next(columns.Count)];
            if (await Pick(connection, table, column.Name, random) is not { } place)
            {
                continue;
            }
            var before = await Read(connection, table, column, place);
            await Do(connection, "BEGIN");
            var changed =
                await TryWrite(connection, table, column.Name, place, random)
                && !Same(before, await Read(connection, table, column, place));
            await Do(connection, changed ? "COMMIT" : "ROLLBACK");
            if (changed)
            {
                return $"{table}.{column.Name} row {place}";
            }
        }
    }

    private static async Task<long?> Pick(SqliteConnection connection, string table, string column, Random random)
    {
        var rows = new List<long>();
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"""SELECT rowid FROM "{table}" WHERE "{column}" IS NOT NULL AND length("{column}") > 0 ORDER BY rowid""";
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetInt64(0));
        }
        return rows.Count == 0 ? null : rows[random.Next(rows.Count)];
    }

    // Text stays text and bytes bytes; a number has the eight bytes in which SQLite keeps it at most.
    private static async Task<bool> TryWrite(
        SqliteConnection connection,
        string table,
        string column,
        long row,
        Random random
    )
    {
        await using var ask = connection.CreateCommand();
        ask.CommandText =
            $"""SELECT typeof("{column}"), CAST("{column}" AS BLOB), "{column}" FROM "{table}" WHERE rowid = {row}""";
        string kind;
        byte[] bytes;
        await using (var reader = await ask.ExecuteReaderAsync())
        {
            await reader.ReadAsync();
            kind = reader.GetString(0);
            bytes = kind == "integer" ? BitConverter.GetBytes(reader.GetInt64(2)) : reader.GetFieldValue<byte[]>(1);
        }
        bytes[random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);
        await using var write = connection.CreateCommand();
        write.CommandText =
            $"""UPDATE "{table}" SET "{column}" = {(kind == "text" ? "CAST(@to AS TEXT)" : "@to")} WHERE rowid = {row}""";
        write.Parameters.AddWithValue("@to", kind == "integer" ? BitConverter.ToInt64(bytes) : bytes);
        try
        {
            await write.ExecuteNonQueryAsync();
            return true;
        }
        catch (SqliteException refused) when (refused.SqliteErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT)
        {
            return false;
        }
    }

    private static async Task<(bool Readable, object? Value)> Read(
        SqliteConnection connection,
        string table,
        RawColumn column,
        long row
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"""SELECT "{column.Name}" FROM "{table}" WHERE rowid = {row}""";
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        // A key that is the row's own number has moved.
        return await reader.ReadAsync() ? (column.TryRead(reader, 0, out var value), value) : (false, null);
    }

    private static bool Same((bool Readable, object? Value) one, (bool Readable, object? Value) other) =>
        one.Readable == other.Readable
        && (
            one.Value is byte[] bytes && other.Value is byte[] others
                ? bytes.AsSpan().SequenceEqual(others)
                : Equals(one.Value, other.Value)
        );

    private static async Task<bool> IsFound(ALedger ledger, string file)
    {
        var options = new DbContextOptionsBuilder<PortalDb>().UseSqlite(
            $"Data Source={file};Mode=ReadOnly;Pooling=False"
        );
        await using var db = new PortalDb(options.Options);
        var result = await ledger
            .Portal.Services.GetRequiredService<LedgerVerifier>()
            .Run(
                db,
                new(ledger.Keys.Trusted(), ledger.Settings.Witness, ledger.Settings.Journal),
                _ => { },
                null,
                CancellationToken.None
            );
        return result.Findings > 0;
    }

    private static async Task<SqliteConnection> Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False;Foreign Keys=False");
        await connection.OpenAsync();
        return connection;
    }

    private static async Task Do(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
