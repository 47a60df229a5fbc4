using VettingPortal.Kernel;

namespace VettingPortal.Tests.Kernel;

/// <summary>Answers queries with what the test gave it and keeps the commands it was sent. Our only stand-in.</summary>
public sealed class FakeUseCases : IUseCases
{
    private readonly Dictionary<Type, Func<object, object?>> _answers = [];

    public List<object> Sent { get; } = [];

    public List<object> Asked { get; } = [];

    /// <summary>How the next commands end.</summary>
    public Outcome Next { get; set; } = new Outcome.Done();

    /// <summary>Who is looking; null for nobody.</summary>
    public Actor? Me { get; set; }

    /// <summary>The answer to every question of this kind; an exception is thrown instead.</summary>
    public void Answers<TQuery>(object? answer) => _answers[typeof(TQuery)] = _ => answer;

    /// <summary>An answer that depends on what is asked.</summary>
    public void Answers<TQuery>(Func<TQuery, object?> answer) =>
        _answers[typeof(TQuery)] = query => answer((TQuery)query);

    public Task<Outcome> Run<TCommand>(TCommand command, CancellationToken cancel = default)
        where TCommand : ICommand
    {
        Sent.Add(command);
        return Task.FromResult(Next);
    }

    public Task<TAnswer> Ask<TQuery, TAnswer>(IQuery<TQuery, TAnswer> query, CancellationToken cancel = default)
        where TQuery : IQuery<TQuery, TAnswer>
    {
        Asked.Add(query);
        var answer = _answers.TryGetValue(typeof(TQuery), out var given)
            ? given(query)
            : throw new InvalidOperationException($"The test gave no answer to {typeof(TQuery).Name}.");
        return answer is Exception failure ? Task.FromException<TAnswer>(failure) : Task.FromResult((TAnswer)answer!);
    }

    public Task<Actor?> WhoAmI(CancellationToken cancel = default) => Task.FromResult(Me);
}
