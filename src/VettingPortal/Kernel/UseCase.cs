namespace VettingPortal.Kernel;

/// <summary>A change to the system. Declares who may ask for it, or it does not compile.</summary>
public interface ICommand
{
    static abstract Permission Requires { get; }

    /// <summary>The record the ledger entry is filed under.</summary>
    Guid Subject { get; }

    /// <summary>Why the person did it, in their own words; null where no reason is asked. Kept in a part, which can be erased.</summary>
    string? Reason => null;

    /// <summary>What the entry says in clear of why or what, which everybody may read who reads headers: a code, never anything personal.</summary>
    string? ReasonCode => null;

    /// <summary>The version of the subject the person saw; the door answers <see cref="Outcome.Stale"/> when it differs.</summary>
    int? Seen => null;
}

/// <summary>A question put to the system. Changes nothing.</summary>
public interface IQuery<TSelf, TAnswer>
    where TSelf : IQuery<TSelf, TAnswer>
{
    static abstract Permission Requires { get; }
}

/// <summary>A question whose being asked is evidence: reading a sensitive part, exporting, printing.</summary>
public interface IRecordedRead
{
    /// <summary>The record that is read.</summary>
    Guid Subject { get; }

    /// <summary>Why it is read: a code of the list of purposes (§8.8), and a reference where one was given.</summary>
    string? Purpose { get; }

    /// <summary>What the act is called, where the type of the question does not say it.</summary>
    string? Act => null;
}

public interface IHandle<in TCommand>
    where TCommand : ICommand
{
    Task Handle(TCommand command, CancellationToken cancel);
}

public interface IAnswer<in TQuery, TAnswer>
    where TQuery : IQuery<TQuery, TAnswer>
{
    Task<TAnswer> Answer(TQuery query, CancellationToken cancel);
}

/// <summary>Keeps something (a summary, a search word, a clock) by what happened, in the same save.</summary>
public interface IOnEvent<in TEvent>
    where TEvent : IDomainEvent
{
    Task On(TEvent happened, CancellationToken cancel);
}

/// <summary>Who is acting and when, for the length of one use case.</summary>
public sealed class UseCaseContext
{
    public Actor Actor { get; set; } = default!;

    public DateTimeOffset Now { get; set; }

    /// <summary>The day in Mexico City, by which every time limit is counted.</summary>
    public DateOnly Today => MexicoTime.DayOf(Now);
}

/// <summary>The one door into the system: finds the actor, checks permission, runs, writes the ledger, saves.</summary>
public interface IUseCases
{
    Task<Outcome> Run<TCommand>(TCommand command, CancellationToken cancel = default)
        where TCommand : ICommand;

    /// <summary>Answers a question, or throws <see cref="ForbiddenException"/> or <see cref="RecordNotFoundException"/>.</summary>
    Task<TAnswer> Ask<TQuery, TAnswer>(IQuery<TQuery, TAnswer> query, CancellationToken cancel = default)
        where TQuery : IQuery<TQuery, TAnswer>;

    /// <summary>Who is acting now, for what a page offers; null when nobody is signed in.</summary>
    Task<Actor?> WhoAmI(CancellationToken cancel = default);
}
