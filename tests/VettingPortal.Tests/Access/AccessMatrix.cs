using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Host.Setup;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Tests.Access;

/// <summary>One line of the table: a way into the portal, the roles that may, and what they get of whom.</summary>
/// <param name="Roles">Codes parted by commas; <c>anybody</c>, <c>any-role</c>, or <c>portal</c> for what no person may.</param>
/// <param name="Other">Of somebody who is no business of theirs but in their office.</param>
/// <param name="Own">Of themselves (SOD-01).</param>
/// <param name="Conflicted">Of somebody too close to them (SOD-02, SOD-03).</param>
/// <param name="Compartment">Of a hidden flag, to everybody outside internal affairs.</param>
public sealed record MatrixRow(
    string Kind,
    string Name,
    string Roles,
    string Other,
    string Own,
    string Conflicted,
    string Compartment
)
{
    public const string NotTried = "-";

    public string Key => $"{Kind} {Name}";

    public override string ToString() => string.Join('\t', Kind, Name, Roles, Other, Own, Conflicted, Compartment);

    public static MatrixRow Parse(string line) =>
        line.Split('\t') is [var kind, var name, var roles, var other, var own, var conflicted, var compartment]
            ? new(kind, name, roles, other, own, conflicted, compartment)
            : throw new InvalidDataException($"matrix.tsv: this line has not seven cells: {line}");
}

/// <summary>The checked-in table, and what the code has to say to it.</summary>
internal static class AccessMatrix
{
    public const string UseCase = "use-case";

    public static IReadOnlyList<MatrixRow> Table { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Access", "matrix.tsv"))
            .Skip(1)
            .Where(line => line.Length > 0)
            .Select(MatrixRow.Parse),
    ];

    /// <summary>Every command and every question that is registered, exports included, by the name the table gives it.</summary>
    public static IReadOnlyList<(string Name, Type Type, Type? Answer)> UseCases { get; } = [.. Registered()];

    public static Permission RequiredBy(Type useCase) =>
        (Permission)useCase.GetProperty("Requires", BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!;

    /// <summary>Types that say who may run them, whether or not a feature registers them.</summary>
    public static IEnumerable<Type> Declared() =>
        typeof(IUseCases)
            .Assembly.GetTypes()
            .Concat(typeof(PortalHost).Assembly.GetTypes())
            .Where(type => type is { IsAbstract: false, ContainsGenericParameters: false })
            .Where(type => type.GetProperty("Requires", BindingFlags.Static | BindingFlags.Public) is not null);

    public static string NameOf(Type type) =>
        type.IsGenericType
            ? $"{type.Name.Split('`')[0]}<{NameOf(type.GetGenericArguments()[0])}>"
            : (type.DeclaringType is { } outer ? $"{outer.Name}." : "") + type.Name;

    public static string RolesOf(PortalCatalogue catalogue, Permission permission) =>
        catalogue.HoldersOf(permission) is { Count: > 0 } holders
            ? string.Join(',', holders.Select(role => role.ToString()).Order(StringComparer.Ordinal))
            : "portal";

    private static IEnumerable<(string, Type, Type?)> Registered()
    {
        var services = new ServiceCollection();
        services.AddPortalKernel(_ => new DatabaseSettings(DatabaseProvider.Sqlite, ""));
        services.AddPortalFeatures();
        return services
            .Select(service => service.ServiceType)
            .Where(type => type.IsGenericType)
            .Select(type =>
                type.GetGenericTypeDefinition() == typeof(IHandle<>) ? (type.GetGenericArguments()[0], (Type?)null)
                : type.GetGenericTypeDefinition() == typeof(IAnswer<,>)
                    ? (type.GetGenericArguments()[0], type.GetGenericArguments()[1])
                : default
            )
            .Where(found => found.Item1 is not null)
            .DistinctBy(found => found.Item1)
            .Select(found => (NameOf(found.Item1), found.Item1, found.Item2))
            .OrderBy(found => found.Item1, StringComparer.Ordinal);
    }
}
