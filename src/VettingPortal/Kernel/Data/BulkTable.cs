using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace VettingPortal.Kernel.Data;

/// <summary>A table as <see cref="BulkInsert"/> writes it: its columns, how their values are stored, and the statements. Names come from the model alone.</summary>
internal sealed class BulkTable
{
    private static readonly ConcurrentDictionary<IEntityType, BulkTable> Known = new();

    private BulkTable(IEntityType type)
    {
        var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        Columns = [.. type.GetProperties().Select(property => new Column(property, property.GetColumnName(table)!))];
        var names = string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));
        Insert =
            $"INSERT INTO \"{table.Name}\" ({names}) VALUES ({string.Join(", ", Columns.Select((_, i) => $"@p{i}"))})";
        Copy = $"COPY \"{table.Name}\" ({names}) FROM STDIN (FORMAT BINARY)";
    }

    public IReadOnlyList<Column> Columns { get; }

    public string Insert { get; }

    public string Copy { get; }

    public static BulkTable Of(IEntityType type) => Known.GetOrAdd(type, known => new BulkTable(known));

    /// <summary>Whether the records carry all their values themselves, in a table of their own.</summary>
    public static bool Fits(IEntityType type) =>
        type.GetProperties().All(property => property.ValueGenerated is ValueGenerated.Never || property.IsForeignKey())
        && type.BaseType is null
        && !type.GetComplexProperties().Any()
        && !type.IsMappedToJson();

    /// <summary>One parameter a column, of the type EF Core would send, added to the command.</summary>
    public DbParameter[] Parameters(DbCommand command)
    {
        DbParameter[] parameters = [.. Columns.Select((column, i) => column.Parameter(command, $"@p{i}"))];
        command.Parameters.AddRange(parameters);
        return parameters;
    }

    /// <summary>A column, and how a record's value is brought into it.</summary>
    internal sealed class Column(IProperty property, string name)
    {
        private readonly RelationalTypeMapping _mapping = property.GetRelationalTypeMapping();
        private readonly Func<object?, object?>? _convert = property.GetTypeMapping().Converter?.ConvertToProvider;

        public string Name => name;

        public DbParameter Parameter(DbCommand command, string parameter) =>
            _mapping.CreateParameter(command, parameter, null, nullable: true);

        public object? ValueIn(EntityEntry row)
        {
            var value = property.IsShadowProperty()
                ? row.CurrentValues[property]
                : property.GetGetter().GetClrValue(row.Entity);
            return value is null || _convert is null ? value : _convert(value);
        }
    }
}
