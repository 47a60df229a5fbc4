using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VettingPortal.Kernel.Data;

/// <summary>
/// A line of a running total, outside the ledger. Acts only ever add lines, so that no act waits for another's: the number is their
/// sum. <see cref="Tallies.Fold"/> makes one line of those that belong together.
/// </summary>
public abstract class Tally
{
    /// <summary>Order of writing; given by the database.</summary>
    public long Id { get; private set; }

    /// <summary>How many came (positive) or went (negative).</summary>
    public int Count { get; set; }

    /// <summary>What is counted, as a value that can be compared.</summary>
    public abstract object Key { get; }

    /// <summary>Takes in a line of the same key.</summary>
    public virtual void Join(Tally other) => Count += other.Count;

    /// <summary>Whether both lines have the same amounts; none at all is nothing.</summary>
    public virtual bool Says(Tally? other) => Count == (other?.Count ?? 0);

    /// <summary>Whether the line says nothing any more.</summary>
    public virtual bool IsNothing => Count == 0;
}

/// <summary>Writes down what one act adds to running totals, as few lines as it takes; for the length of one act.</summary>
public sealed class TallyBook(PortalDb db)
{
    private readonly Dictionary<object, Tally> _lines = [];

    public void Add(Tally line)
    {
        var key = (line.GetType(), line.Key);
        if (!_lines.TryGetValue(key, out var known))
        {
            _lines[key] = line;
            db.Add((object)line);
            return;
        }
        known.Join(line);
        if (known.IsNothing)
        {
            _lines.Remove(key);
            db.Entry((object)known).State = EntityState.Detached;
        }
    }
}

public static class Tallies
{
    private const string Amounts = "Portal:Amounts";

    /// <summary>Maps a running total: which columns are added up; all others say what is counted.</summary>
    public static EntityTypeBuilder<T> IsTally<T>(
        this EntityTypeBuilder<T> builder,
        string table,
        params string[] amounts
    )
        where T : Tally
    {
        builder.ToTable(table);
        builder.HasKey(line => line.Id);
        builder.Property(line => line.Id).ValueGeneratedOnAdd();
        builder.Ignore(line => line.Key);
        builder.Ignore(line => line.IsNothing);
        builder.HasAnnotation(Amounts, string.Join(',', [nameof(Tally.Count), .. amounts]));
        return builder;
    }

    /// <summary>
    /// Makes one line of all that count the same; the sums stay what they are, whoever reads or writes meanwhile. Table and column
    /// names come from the model alone.
    /// </summary>
    public static Task Fold(PortalDb db, WriteGate gate, CancellationToken cancel) =>
        gate.Alone(
            async () =>
            {
                await db.Database.OpenConnectionAsync(cancel);
                foreach (var type in db.Model.GetEntityTypes().Where(t => t.FindAnnotation(Amounts) is not null))
                {
                    await Fold(db, type, cancel);
                }
                return 0;
            },
            cancel
        );

    private static async Task Fold(PortalDb db, IEntityType type, CancellationToken cancel)
    {
        var connection = db.Database.GetDbConnection();
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT COALESCE(MAX(\"Id\"), 0) FROM {Quoted(type.GetTableName()!)}";
        var last = Convert.ToInt64(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture);
        var upTo = command.CreateParameter();
        (upTo.ParameterName, upTo.Value) = ("@last", last);
        command.Parameters.Add(upTo);
        foreach (var text in FoldingOf(type, db.Provider))
        {
            command.CommandText = text;
            await command.ExecuteNonQueryAsync(cancel);
        }
        await transaction.CommitAsync(cancel);
    }

    // PostgreSQL takes the lines out and puts the sums in by one statement, so that no line slips between; SQLite knows one writer.
    private static IReadOnlyList<string> FoldingOf(IEntityType type, DatabaseProvider provider)
    {
        var table = Quoted(type.GetTableName()!);
        var amounts = ((string)type.FindAnnotation(Amounts)!.Value!).Split(',');
        var keys = type.GetProperties()
            .Select(property => property.GetColumnName())
            .Where(column => column != nameof(Tally.Id) && !amounts.Contains(column))
            .Select(Quoted)
            .ToList();
        var what = string.Join(", ", keys);
        var sums = string.Join(", ", amounts.Select(amount => $"SUM({Quoted(amount)})"));
        var columns = string.Join(", ", [.. keys, .. amounts.Select(Quoted)]);
        var something = string.Join(" OR ", amounts.Select(amount => $"SUM({Quoted(amount)}) <> 0"));
        string Insert(string from) =>
            $"INSERT INTO {table} ({columns}) SELECT {what}, {sums} FROM {from} GROUP BY {what} HAVING {something}";
        return provider switch
        {
            DatabaseProvider.PostgreSql =>
            [
                $"WITH gone AS (DELETE FROM {table} WHERE \"Id\" <= @last RETURNING *) {Insert("gone")}",
            ],
            DatabaseProvider.Sqlite =>
            [
                Insert($"{table} WHERE \"Id\" <= @last"),
                $"DELETE FROM {table} WHERE \"Id\" <= @last",
            ],
        };
    }

    private static string Quoted(string name) => $"\"{name}\"";
}
