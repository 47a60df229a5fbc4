using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql;

namespace VettingPortal.Kernel.Data;

/// <summary>A unique index is a rule with a name: two people saving the same key at once get a refusal, not a crash.</summary>
public static class BrokenIndex
{
    private const string Annotation = "Portal:Rule";

    /// <summary>Names the rule that the index holds.</summary>
    public static IndexBuilder<T> HoldsRule<T>(this IndexBuilder<T> index, string rule) =>
        index.HasAnnotation(Annotation, rule);

    /// <summary>The rule whose index the failure broke, or null where it was something else.</summary>
    public static string? RuleOf(DbUpdateException failure, IModel model) =>
        failure.InnerException switch
        {
            PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } broken => Indexes(model)
                .FirstOrDefault(index => index.GetDatabaseName() == broken.ConstraintName)
                ?.Rule(),
            SqliteException { SqliteErrorCode: 19 } broken => Indexes(model)
                .FirstOrDefault(index =>
                    broken.Message.EndsWith($"'{SqliteName(index)}'", StringComparison.Ordinal)
                    || broken.Message.Contains($": {SqliteName(index)}'", StringComparison.Ordinal)
                )
                ?.Rule(),
            _ => null,
        };

    /// <summary>
    /// Whether two saved the same new part of one aggregate at once: to whoever came second the record is not as they saw it. A batch tells
    /// of the part's key before it tells of the aggregate's version.
    /// </summary>
    public static bool IsLostRace(DbUpdateException failure, IModel model) =>
        failure.InnerException switch
        {
            PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, TableName: { } table } => OwnedTables(
                    model
                )
                .Contains(table),
            SqliteException { SqliteErrorCode: 19 } broken => OwnedTables(model)
                .Any(table => broken.Message.Contains($"UNIQUE constraint failed: {table}.", StringComparison.Ordinal)),
            _ => false,
        };

    private static IEnumerable<string> OwnedTables(IModel model) =>
        model
            .GetEntityTypes()
            .Where(type => type.FindOwnership() is { IsUnique: false })
            .Select(type => type.GetTableName()!);

    private static IEnumerable<IIndex> Indexes(IModel model) =>
        model
            .GetEntityTypes()
            .SelectMany(type => type.GetIndexes())
            .Where(index => index.FindAnnotation(Annotation) is not null);

    private static string? Rule(this IIndex index) => (string?)index.FindAnnotation(Annotation)?.Value;

    private static string SqliteName(IIndex index)
    {
        var table = StoreObjectIdentifier.Table(index.DeclaringEntityType.GetTableName()!);
        return string.Join(", ", index.Properties.Select(p => $"{table.Name}.{p.GetColumnName(table)}"));
    }
}
