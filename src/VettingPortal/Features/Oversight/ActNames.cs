using VettingPortal.Features.Evaluations;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Exports;

namespace VettingPortal.Features.Oversight;

/// <summary>The names under which acts stand in the ledger: those of all commands, and of the questions whose asking is recorded.</summary>
public static class ActNames
{
    public static readonly IReadOnlyList<string> All =
    [
        .. typeof(ICommand)
            .Assembly.GetTypes()
            .Where(type =>
                type is { IsAbstract: false, IsInterface: false, IsGenericType: false }
                && (type.IsAssignableTo(typeof(ICommand)) || type.IsAssignableTo(typeof(IRecordedRead)))
            )
            .Select(type => type.Name)
            .Except([nameof(OpenPhase)])
            .Concat(Enum.GetValues<EvaluationKind>().Select(OpenPhase.ActOf))
            .Concat(Exports())
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    // Lists that are taken away say by themselves what the act is called.
    private static IEnumerable<string> Exports() =>
        typeof(IListColumns<>)
            .Assembly.GetTypes()
            .Where(type => Array.Exists(type.GetInterfaces(), IsColumns) && !type.IsInterface)
            .Select(type => (string)type.GetProperty(nameof(IListColumns<>.Act))!.GetValue(null)!);

    private static bool IsColumns(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IListColumns<>);

    /// <summary>How an act can have ended, as the ledger words it.</summary>
    public static readonly IReadOnlyList<string> Endings =
    [
        "done",
        "refused",
        "forbidden",
        "stale",
        "not-found",
        "read",
    ];

    /// <summary>The endings in which somebody tried something and did not get it.</summary>
    public static readonly IReadOnlyList<string> Failed = ["refused", "forbidden", "not-found"];
}
