using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace VettingPortal.Kernel.Data;

/// <summary>
/// Writes the many new records of one save in bulk: COPY on PostgreSQL, one prepared statement a table on SQLite. A save of few records,
/// and records whose keys the database gives, stay with EF Core.
/// </summary>
internal static class BulkInsert
{
    /// <summary>Fewer rows of a table than this are not worth a path of their own.</summary>
    private const int Worthwhile = 100;

    /// <summary>The new records to be written in bulk, table by table, owners before what they own; none for an ordinary save.</summary>
    public static IReadOnlyList<(BulkTable Table, List<EntityEntry> Rows)> Of(
        IReadOnlyCollection<EntityEntry> tracked
    ) =>
        tracked.Count < Worthwhile
            ? []
            :
            [
                .. tracked
                    .Where(entry => entry.State is EntityState.Added)
                    .GroupBy(entry => entry.Metadata)
                    .Where(group => group.Count() >= Worthwhile && BulkTable.Fits(group.Key))
                    .OrderBy(group => Depth(group.Key))
                    .Select(group => (BulkTable.Of(group.Key), group.ToList())),
            ];

    /// <summary>Writes the rows within the context's transaction, and takes their entries for saved. Throws <see cref="DbUpdateException"/>.</summary>
    public static async Task Write(PortalDb db, BulkTable table, List<EntityEntry> rows, CancellationToken cancel)
    {
        try
        {
            await (
                db.Provider switch
                {
                    DatabaseProvider.Sqlite => Prepared(db, table, rows, cancel),
                    DatabaseProvider.PostgreSql => Copied(db, table, rows, cancel),
                }
            );
        }
        catch (DbException failure)
        {
            throw new DbUpdateException(failure.Message, failure);
        }
        rows.ForEach(row => row.State = EntityState.Unchanged);
    }

    private static async Task Prepared(PortalDb db, BulkTable table, List<EntityEntry> rows, CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = table.Insert;
        var parameters = table.Parameters(command);
        await command.PrepareAsync(cancel);
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = table.Columns[i].ValueIn(row) ?? DBNull.Value;
            }
            command.ExecuteNonQuery();
        }
    }

    private static async Task Copied(PortalDb db, BulkTable table, List<EntityEntry> rows, CancellationToken cancel)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        var types = table.Parameters(command).Select(parameter => ((NpgsqlParameter)parameter).NpgsqlDbType).ToArray();
        await using var copy = await connection.BeginBinaryImportAsync(table.Copy, cancel);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            for (var i = 0; i < types.Length; i++)
            {
                var value = table.Columns[i].ValueIn(row);
                await (value is null ? copy.WriteNullAsync(cancel) : copy.WriteAsync(value, types[i], cancel));
            }
        }
        await copy.CompleteAsync(cancel);
    }

    private static int Depth(IEntityType type) =>
        type.GetForeignKeys()
            .Where(key => key.PrincipalEntityType != type)
            .Select(key => Depth(key.PrincipalEntityType) + 1)
            .DefaultIfEmpty()
            .Max();
}
