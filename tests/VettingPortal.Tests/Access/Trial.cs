using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;

namespace VettingPortal.Tests.Access;

/// <summary>Makes any use case out of what is known, and runs it through the door.</summary>
internal sealed class Trial(IReadOnlyList<object> known)
{
    private const string Words =
        "La razón que se da aquí tiene las letras que hacen falta para que ninguna regla la crea corta.";

    private static readonly JsonSerializerOptions Json = new()
    {
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
        IncludeFields = true,
    };

    private static readonly MethodInfo Runner = Of(nameof(RunOne));

    private static readonly MethodInfo Asker = Of(nameof(AskOne));

    /// <summary>The use case with each thing known that fits; with nothing that fits, once with what its arguments are by default.</summary>
    public IEnumerable<object> Made(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(one => one.GetParameters().Length)!;
        var choices = constructor.GetParameters().Select(one => Choices(one, 0)).ToList();
        var most = choices.Select(choice => choice.Count).DefaultIfEmpty(1).Max();
        for (var i = 0; i < most; i++)
        {
            yield return constructor.Invoke([.. choices.Select(choice => choice[i % choice.Count])]);
        }
    }

    /// <summary>Whether the use case is about one of the records known: their id, or the number by which people name them.</summary>
    public bool CanName(Type type) =>
        type.GetConstructors()
            .MaxBy(one => one.GetParameters().Length)!
            .GetParameters()
            .Any(one =>
                one is { ParameterType: var text, Name: "Number" } && text == typeof(string)
                || known.Any(value =>
                    value.GetType() == one.ParameterType
                    && value
                        .GetType()
                        .GetInterfaces()
                        .Any(made => made.Name.StartsWith("IRecordId", StringComparison.Ordinal))
                )
            );

    /// <summary>How it ended: the outcome's word, a refusal with its rule; of a question, the answer itself after <c>answer </c>.</summary>
    public static async Task<string> Run(IUseCases door, Type type, Type? answer, object useCase) =>
        await (Task<string>)
            (answer is null ? Runner.MakeGenericMethod(type) : Asker.MakeGenericMethod(type, answer)).Invoke(
                null,
                [door, useCase]
            )!;

    private List<object?> Choices(ParameterInfo parameter, int depth)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var fitting = known.Where(value => value.GetType() == type).Cast<object?>().ToList();
        if (type == typeof(string) && parameter.Name is not ("Number" or "Code" or "Key"))
        {
            fitting.Clear();
        }
        return fitting.Count > 0 ? fitting
            : parameter.HasDefaultValue ? [parameter.DefaultValue]
            : [Default(type, parameter.Name, depth)];
    }

    private object? Default(Type type, string? name, int depth) =>
        type == typeof(string) ? WordFor(name)
        : type.IsEnum ? Enum.GetValues(type).GetValue(0)
        : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0)
        : type.IsGenericType && type.IsInterface && typeof(System.Collections.IEnumerable).IsAssignableFrom(type)
            ? type.GetGenericArguments() is [var one] ? Array.CreateInstance(one, 0)
                : null
        : type.IsValueType ? Activator.CreateInstance(type)
        : depth < 3
        && type.GetConstructors().MinBy(made => made.GetParameters().Count(p => !p.HasDefaultValue)) is { } make
            ? make.Invoke([.. make.GetParameters().Select(p => Choices(p, depth + 1)[0])])
        : null;

    // Codes have to be real, and short.
    private static string WordFor(string? name) =>
        name switch
        {
            "Purpose" => "AP04",
            "Cause" => "HOLD-ADMIN",
            _ => Words,
        };

    // What a person cannot type: the made-up arguments went past the parsing at the edge.
    private static bool IsOfTheTrial(Exception fault) =>
        fault
            is NullReferenceException
                or ArgumentException
                or InvalidOperationException
                or NotSupportedException
                or DbUpdateException;

    private static MethodInfo Of(string name) =>
        typeof(Trial).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!;

    private static async Task<string> RunOne<TCommand>(IUseCases door, TCommand command)
        where TCommand : ICommand
    {
        try
        {
            var outcome = await door.Run(command);
            return outcome is Outcome.Refused refused ? $"refused {refused.Rule}" : outcome.Word;
        }
        catch (Exception fault) when (IsOfTheTrial(fault))
        {
            return "fault";
        }
    }

    private static async Task<string> AskOne<TQuery, TAnswer>(IUseCases door, TQuery query)
        where TQuery : IQuery<TQuery, TAnswer>
    {
        try
        {
            return $"answer {JsonSerializer.Serialize(await door.Ask(query), Json)}";
        }
        catch (RecordNotFoundException)
        {
            return "not-found";
        }
        catch (RuleBrokenException)
        {
            return "refused";
        }
        catch (ForbiddenException)
        {
            return "forbidden";
        }
        catch (Exception fault) when (IsOfTheTrial(fault))
        {
            return "fault";
        }
    }
}
