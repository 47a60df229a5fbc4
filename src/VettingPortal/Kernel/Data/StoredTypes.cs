using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace VettingPortal.Kernel.Data;

/// <summary>
/// How values are stored on both databases: instants as UTC cut to microseconds (what PostgreSQL keeps), enums as their names,
/// identifiers as their Guid, money as <c>decimal(18,2)</c>.
/// </summary>
internal static class StoredTypes
{
    public static void Configure(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        conventions.Properties<decimal>().HavePrecision(18, 2);
        foreach (var id in typeof(PortalDb).Assembly.GetTypes().Where(IsRecordId))
        {
            conventions.Properties(id).HaveConversion(typeof(RecordIdConverter<>).MakeGenericType(id));
        }
    }

    /// <summary>An instant without what microseconds cannot hold.</summary>
    public static DateTime Cut(DateTimeOffset instant)
    {
        var ticks = instant.UtcTicks;
        return new DateTime(ticks - ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);
    }

    private static bool IsRecordId(Type type) =>
        type.IsValueType
        && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRecordId<>));

    private sealed class UtcInstant()
        : ValueConverter<DateTimeOffset, DateTime>(
            instant => Cut(instant),
            stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc))
        );
}

/// <summary>Stores an identifier as its Guid.</summary>
public sealed class RecordIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value))
    where TId : struct, IRecordId<TId>
{
    private static TId Make(Guid value) => TId.From(value);
}
