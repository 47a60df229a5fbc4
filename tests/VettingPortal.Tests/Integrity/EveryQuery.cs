using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using VettingPortal.Kernel;

namespace VettingPortal.Tests.Integrity;

/// <summary>
/// Asks every question the portal knows, with arguments made from what is given, and writes the answers down. A question added
/// tomorrow is asked as well.
/// </summary>
internal sealed class EveryQuery(IReadOnlyList<object> known, IReadOnlySet<Permission> except)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
        IncludeFields = true,
    };

    private static readonly MethodInfo Asker = typeof(EveryQuery).GetMethod(
        nameof(AskOne),
        BindingFlags.Static | BindingFlags.NonPublic
    )!;

    public static IReadOnlyList<(Type Query, Type Answer)> All { get; } =
    [
        .. typeof(IUseCases)
            .Assembly.GetTypes()
            // A list that is taken away as a file is the list itself, which is asked here too.
            .Where(type => type is { IsAbstract: false, ContainsGenericParameters: false })
            .SelectMany(type =>
                type.GetInterfaces()
                    .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IQuery<,>))
                    .Select(i => (type, i.GetGenericArguments()[1]))
            )
            .OrderBy(query => query.type.FullName, StringComparer.Ordinal),
    ];

    /// <summary>
    /// What each question that this person may ask answers, or with which exception. What may not be asked is refused before anything
    /// is looked at.
    /// </summary>
    public async Task<IReadOnlyList<string>> AskAll(IUseCases door, Actor actor)
    {
        var answers = new List<string>();
        foreach (var (type, answer) in All.Where(query => Asks(actor, RequiredBy(query.Query))))
        {
            foreach (var query in Made(type))
            {
                var said = await (Task<string>)Asker.MakeGenericMethod(type, answer).Invoke(null, [door, query])!;
                answers.Add($"{type.Name}: {said}");
            }
        }
        return answers;
    }

    private bool Asks(Actor actor, Permission required) => actor.May(required) && !except.Contains(required);

    private static Permission RequiredBy(Type query) =>
        (Permission)query.GetProperty("Requires", BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!;

    private IEnumerable<object> Made(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(one => one.GetParameters().Length)!;
        var choices = constructor.GetParameters().Select(Choices).ToList();
        var most = choices.Select(choice => choice.Count).DefaultIfEmpty(1).Max();
        for (var i = 0; i < most; i++)
        {
            yield return constructor.Invoke([.. choices.Select(choice => choice[i % choice.Count])]);
        }
    }

    /// <summary>Of a parameter's type, everything known; else what it has by default.</summary>
    private List<object?> Choices(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var fitting = known.Where(value => value.GetType() == type).Cast<object?>().ToList();
        if (parameter.HasDefaultValue)
        {
            fitting.Insert(0, parameter.DefaultValue);
        }
        return fitting.Count > 0 ? fitting
            : type.IsValueType ? [Activator.CreateInstance(type)]
            : type.GetConstructors().MinBy(one => one.GetParameters().Count(p => !p.HasDefaultValue)) is { } make
            && make.GetParameters().All(p => p.HasDefaultValue)
                ? [make.Invoke([.. make.GetParameters().Select(p => p.DefaultValue)])]
            : [null];
    }

    private static async Task<string> AskOne<TQuery, TAnswer>(IUseCases door, TQuery query)
        where TQuery : IQuery<TQuery, TAnswer>
    {
        try
        {
            return JsonSerializer.Serialize(await door.Ask(query), Json);
        }
        catch (Exception failure)
        {
            return $"{failure.GetType().Name} {failure.Message}";
        }
    }
}
