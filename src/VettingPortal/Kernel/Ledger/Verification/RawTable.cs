using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Kernel.Ledger.Verification;

/// <summary>
/// A table of an aggregate, or of what one owns, as its rows are read back for <see cref="CanonicalState"/>: by column, with the type the
/// database keeps, without the mapping's own reading.
/// </summary>
internal sealed class RawTable
{
    private readonly IReadOnlyList<RawColumn> _columns;
    private readonly List<int> _key;
    private readonly List<int> _owner;

    private RawTable(IEntityType type, string? navigation)
    {
        (Name, Navigation) = (type.GetTableName()!, navigation);
        Members = CanonicalState.Shape.Of(type).Members;
        var table = StoreObjectIdentifier.Table(Name, type.GetSchema());
        var properties = type.GetProperties().ToList();
        _columns = [.. properties.Select(property => new RawColumn(property, property.GetColumnName(table)!))];
        _key = [.. type.FindPrimaryKey()!.Properties.Select(property => properties.IndexOf(property))];
        _owner = [.. (type.FindOwnership()?.Properties ?? []).Select(property => properties.IndexOf(property))];
        Shared = type.FindOwnership() is { } ownership && ownership.PrincipalEntityType.GetTableName() == Name;
        Owned = [.. TrackedRecords.Owned(type).Select(owned => new RawTable(owned.TargetEntityType, owned.Name))];
        Places = [.. Members.Select(member => member.Property is { } own ? properties.IndexOf(own) : -1)];
        Head = properties.FindIndex(property => property.Name == nameof(Aggregate.Head));
    }

    public string Name { get; }

    /// <summary>By what name the owner has it; null for an aggregate.</summary>
    public string? Navigation { get; }

    public IReadOnlyList<CanonicalState.Member> Members { get; }

    /// <summary>Where each member stands among the columns; -1 for what is owned.</summary>
    public IReadOnlyList<int> Places { get; }

    public IReadOnlyList<RawTable> Owned { get; }

    /// <summary>Whether it lies in its owner's own row.</summary>
    public bool Shared { get; }

    /// <summary>The place of the head among the columns.</summary>
    public int Head { get; }

    public IReadOnlyList<RawColumn> Columns => _columns;

    /// <summary>The place of the first column of the key.</summary>
    public int Key => _key[0];

    public string KeyColumn => _columns[_key[0]].Name;

    /// <summary>The first column by which rows belong to their aggregate.</summary>
    public string OwnerColumn => _columns[_owner[0]].Name;

    public string Select => string.Join(", ", _columns.Select(column => $"t.\"{column.Name}\""));

    public static RawTable Of(IEntityType aggregate) => new(aggregate, null);

    /// <summary>Reads the row the reader stands at; what cannot be read is marked in it.</summary>
    public RawRow Read(DbDataReader reader, int from = 0)
    {
        var row = new RawRow(this, new object?[_columns.Count]);
        for (var i = 0; i < _columns.Count; i++)
        {
            if (!_columns[i].TryRead(reader, from + i, out row.Values[i]))
            {
                row.Unreadable ??= _columns[i].Name;
            }
        }
        return row;
    }

    public string KeyOf(RawRow row) => Joined(row, _key);

    public string OwnerOf(RawRow row) => Joined(row, _owner);

    private static string Joined(RawRow row, List<int> columns) =>
        string.Join('|', columns.Select(i => CanonicalState.Sortable(row.Values[i])));
}

/// <summary>One row, with the rows it owns by the navigation they hang on.</summary>
internal sealed class RawRow(RawTable table, object?[] values)
{
    public RawTable Table => table;

    public object?[] Values => values;

    /// <summary>The first column that holds something else than its kind; null where all can be read.</summary>
    public string? Unreadable { get; set; }

    public Dictionary<string, List<RawRow>> Owned { get; } = new(StringComparer.Ordinal);
}

/// <summary>A column and the type the database keeps in it.</summary>
internal sealed class RawColumn(IProperty property, string name)
{
    private readonly Func<DbDataReader, int, object> _read = ReaderOf(
        property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType
    );

    public IProperty Property => property;

    public string Name => name;

    public bool TryRead(DbDataReader reader, int place, out object? value)
    {
        value = null;
        try
        {
            value = reader.IsDBNull(place) ? null : _read(reader, place);
            return value is not null || property.IsNullable;
        }
        catch (Exception unreadable)
            when (unreadable is InvalidCastException or FormatException or ArgumentException or OverflowException)
        {
            return false;
        }
    }

    private static Func<DbDataReader, int, object> ReaderOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return typeof(RawColumn)
            .GetMethod(nameof(Field), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(type)
            .CreateDelegate<Func<DbDataReader, int, object>>();
    }

    private static object Field<T>(DbDataReader reader, int place)
        where T : notnull => reader.GetFieldValue<T>(place);
}
