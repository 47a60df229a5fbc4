using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Benchmarks;

/// <summary>The rows of some tables as they lie in a database, to be written into another in the barest way there is.</summary>
internal sealed class RawRows
{
    private const int Chunk = 1_000;

    private readonly List<(string Table, string[] Columns, string[] Types, List<object?[]> Rows)> _tables = [];

    public long Count => _tables.Sum(table => table.Rows.Count);

    public static DbConnection Connect(DatabaseSettings settings) =>
        settings.Provider switch
        {
            DatabaseProvider.Sqlite => new SqliteConnection(settings.ConnectionString),
            DatabaseProvider.PostgreSql => new NpgsqlConnection(settings.ConnectionString),
        };

    public static async Task<DbConnection> Open(DatabaseSettings settings)
    {
        var connection = Connect(settings);
        await connection.OpenAsync();
        if (settings.Provider is DatabaseProvider.Sqlite)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY;";
            await command.ExecuteNonQueryAsync();
        }
        return connection;
    }

    public static async Task<RawRows> Read(DatabaseSettings settings, params (string Table, string Where)[] tables)
    {
        var read = new RawRows();
        await using var connection = await Open(settings);
        foreach (var (table, where) in tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" WHERE {where}";
            await using var reader = await command.ExecuteReaderAsync();
            string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
            string[] types =
            [
                .. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetDataTypeName(i).Split('(')[0]),
            ];
            List<object?[]> rows = [];
            while (await reader.ReadAsync())
            {
                var row = new object?[columns.Length];
                reader.GetValues(row!);
                rows.Add(row);
            }
            read._tables.Add((table, columns, types, rows));
        }
        return read;
    }

    /// <summary>Writes them, a thousand of each table in a transaction; the time it took.</summary>
    public async Task<TimeSpan> Write(DatabaseSettings settings)
    {
        await using var connection = await Open(settings);
        var began = Stopwatch.GetTimestamp();
        for (var from = 0; from < _tables.Max(table => table.Rows.Count); from += Chunk)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            foreach (var (table, columns, types, rows) in _tables)
            {
                // Tables with several rows a person are cut into as many parts as the others.
                var share = (int)Math.Ceiling((double)rows.Count / _tables.Max(one => one.Rows.Count) * Chunk);
                var part = rows.Skip(from / Chunk * share).Take(share);
                var names = string.Join(", ", columns.Select(column => $"\"{column}\""));
                await (
                    connection is NpgsqlConnection postgres
                        ? Copy(postgres, $"COPY \"{table}\" ({names}) FROM STDIN (FORMAT BINARY)", types, part)
                        : Insert(connection, transaction, table, names, columns.Length, part)
                );
            }
            await transaction.CommitAsync();
        }
        return Stopwatch.GetElapsedTime(began);
    }

    private static async Task Copy(
        NpgsqlConnection connection,
        string text,
        string[] types,
        IEnumerable<object?[]> rows
    )
    {
        await using var copy = await connection.BeginBinaryImportAsync(text);
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            for (var i = 0; i < row.Length; i++)
            {
                await (row[i] is null or DBNull ? copy.WriteNullAsync() : copy.WriteAsync(row[i]!, types[i]));
            }
        }
        await copy.CompleteAsync();
    }

    private static async Task Insert(
        DbConnection connection,
        DbTransaction transaction,
        string table,
        string names,
        int columns,
        IEnumerable<object?[]> rows
    )
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            $"INSERT INTO \"{table}\" ({names}) VALUES ({string.Join(", ", Enumerable.Range(0, columns).Select(i => $"@p{i}"))})";
        for (var i = 0; i < columns; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }
        await command.PrepareAsync();
        foreach (var row in rows)
        {
            for (var i = 0; i < columns; i++)
            {
                command.Parameters[i].Value = row[i] ?? DBNull.Value;
            }
            command.ExecuteNonQuery();
        }
    }
}
