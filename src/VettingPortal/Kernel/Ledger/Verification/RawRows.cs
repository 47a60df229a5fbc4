using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Kernel.Ledger.Verification;

/// <summary>
/// Reads the database by statements of its own within one snapshot: what is checked is what lies in the tables, not what a mapping makes
/// of it. It writes nothing.
/// </summary>
internal sealed class RawRows(PortalDb db)
{
    public PortalDb Db => db;

    public bool IsSqlite => db.Provider is DatabaseProvider.Sqlite;

    /// <summary>Runs a query and hands each row on.</summary>
    public async Task Each(
        string sql,
        IReadOnlyList<(string Name, object Value)> parameters,
        Action<DbDataReader> row,
        CancellationToken cancel
    )
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, Stored(value));
            command.Parameters.Add(parameter);
        }
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            row(reader);
        }
    }

    public async Task<List<T>> List<T>(
        string sql,
        IReadOnlyList<(string Name, object Value)> parameters,
        Func<DbDataReader, T> read,
        CancellationToken cancel
    )
    {
        var all = new List<T>();
        await Each(sql, parameters, row => all.Add(read(row)), cancel);
        return all;
    }

    public async Task<long> Count(string sql, CancellationToken cancel) =>
        (await List(sql, [], row => row.GetInt64(0), cancel)).Single();

    /// <summary>The columns that tell where a row stands in the order of <paramref name="key"/>, for <see cref="ReadPlace"/>.</summary>
    public string PlaceOf(string key) => IsSqlite ? $"CAST({key} AS BLOB), typeof({key})" : key;

    public RowPlace ReadPlace(DbDataReader row, int column) =>
        IsSqlite
            ? new(row.Try<byte[]>(column) ?? [], row.GetString(column + 1) != "blob")
            : new(row.GetValue(column), false);

    // EF Core's SQLite keeps identifiers as upper-case text.
    private object Stored(object value) => IsSqlite && value is Guid id ? id.ToString().ToUpperInvariant() : value;
}

/// <summary>
/// Where a row stands in the order of its key, to the byte as the database keeps it: a key that is no longer good text would read as
/// another one, which lies before it, and whoever goes on from there comes back to the same row for ever.
/// </summary>
internal sealed record RowPlace(object Value, bool IsText)
{
    public string As(string parameter) => IsText ? $"CAST({parameter} AS TEXT)" : parameter;
}

/// <summary>Reads columns without falling over a value of another kind than the column's.</summary>
internal static class RawColumns
{
    /// <summary>The column as text, bytes, number or whatever it holds; null for nothing or what cannot be read as such.</summary>
    public static T? Try<T>(this DbDataReader row, int column)
        where T : class
    {
        try
        {
            return row.IsDBNull(column) ? null : row.GetFieldValue<T>(column);
        }
        catch (Exception unreadable) when (unreadable is InvalidCastException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The same for values; null as well where the column holds something else.</summary>
    public static T? TryValue<T>(this DbDataReader row, int column)
        where T : struct => row.IsDBNull(column) ? null : row.Value<T>(column);

    /// <summary>The same of a column that is never empty: asking first whether it is takes a third of the reading.</summary>
    public static T? Value<T>(this DbDataReader row, int column)
        where T : struct
    {
        try
        {
            return row.GetFieldValue<T>(column);
        }
        catch (Exception unreadable) when (IsUnreadable(unreadable))
        {
            return null;
        }
    }

    /// <summary>Text or bytes of a column that is never empty.</summary>
    public static T? Full<T>(this DbDataReader row, int column)
        where T : class
    {
        try
        {
            return row.GetFieldValue<T>(column);
        }
        catch (Exception unreadable) when (IsUnreadable(unreadable))
        {
            return null;
        }
    }

    // Reading nothing is an invalid cast on one database and an invalid operation on the other.
    private static bool IsUnreadable(Exception failure) =>
        failure
            is InvalidCastException
                or InvalidOperationException
                or FormatException
                or ArgumentException
                or OverflowException;
}
