using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Kernel.Ledger;

/// <summary>
/// An aggregate's canonical state: every mapped column of it and of what it owns, but <see cref="Aggregate.Head"/>, which depends on
/// it. Read from the change tracker, as it is now or as it was loaded.
/// </summary>
internal sealed class CanonicalState(TrackedRecords tracked)
{
    private static readonly ConcurrentDictionary<IEntityType, Shape> Shapes = new();

    /// <summary>Writes the state as it is now, or as it was loaded (<paramref name="before"/>).</summary>
    public void Write(Utf8JsonWriter json, EntityEntry entry, bool before)
    {
        json.WriteStartObject();
        var values = before ? entry.OriginalValues : entry.CurrentValues;
        foreach (var member in Shapes.GetOrAdd(entry.Metadata, Shape.Of).Members)
        {
            if (member.Property is { } property)
            {
                WriteColumn(json, member, values[property]);
            }
            else
            {
                WriteOwned(json, entry, member, before);
            }
        }
        json.WriteEndObject();
    }

    private static void WriteColumn(Utf8JsonWriter json, Member member, object? value)
    {
        if (value is not null && member.Stored(value) is { } stored)
        {
            json.WritePropertyName(member.Name);
            CanonicalJson.Write(json, stored);
        }
    }

    private void WriteOwned(Utf8JsonWriter json, EntityEntry entry, Member member, bool before)
    {
        var gone = before ? EntityState.Added : EntityState.Deleted;
        var parts = tracked.PartsOf(entry, member.Navigation!).Where(part => part.State != gone).ToList();
        if (parts.Count == 0)
        {
            return;
        }
        json.WritePropertyName(member.Name);
        json.WriteStartArray();
        foreach (var part in parts.OrderBy(part => SortKey(part, before), StringComparer.Ordinal))
        {
            Write(json, part, before);
        }
        json.WriteEndArray();
    }

    private static string SortKey(EntityEntry part, bool before)
    {
        var values = before ? part.OriginalValues : part.CurrentValues;
        return string.Join('|', part.Metadata.FindPrimaryKey()!.Properties.Select(p => Sortable(Stored(p, values[p]))));
    }

    private static object? Stored(IProperty property, object? value) =>
        value is not null && property.GetTypeMapping().Converter is { } converter
            ? converter.ConvertToProvider(value)
            : value;

    /// <summary>A stored value as text that orders the same everywhere and in every language.</summary>
    internal static string Sortable(object? stored) =>
        stored switch
        {
            null => "",
            int number => number.ToString("D10", CultureInfo.InvariantCulture),
            long number => number.ToString("D19", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime instant => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => stored.ToString()!,
        };

    /// <summary>A member of a state: a column, or what is owned.</summary>
    internal sealed record Member(string Name, IProperty? Property, INavigation? Navigation)
    {
        private readonly Func<object?, object?>? _convert = Property?.GetTypeMapping().Converter?.ConvertToProvider;

        public object? Stored(object value) => _convert is null ? value : _convert(value);
    }

    /// <summary>The members of a type's state in the order in which they are written.</summary>
    internal sealed record Shape(IReadOnlyList<Member> Members)
    {
        public static Shape Of(IEntityType type)
        {
            var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
            var columns = type.GetProperties()
                .Where(p => p.Name != nameof(Aggregate.Head))
                .Select(p => new Member(p.GetColumnName(table) ?? p.Name, p, null));
            var owned = TrackedRecords.Owned(type).Select(n => new Member(n.Name, null, n));
            return new Shape([.. columns.Concat(owned).OrderBy(member => member.Name, StringComparer.Ordinal)]);
        }
    }
}
