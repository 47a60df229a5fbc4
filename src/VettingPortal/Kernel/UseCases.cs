using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;

namespace VettingPortal.Kernel;

/// <summary>
/// The door. Every call gets a scope with a fresh context (a circuit outlives any context); a command that lost a race and did not say
/// what it had seen is tried again, since its rules are asked anew, and so is one whose database went away (<see cref="Retries"/>).
/// </summary>
internal sealed class UseCases(
    IServiceScopeFactory scopes,
    ICurrentActor current,
    PortalCatalogue catalogue,
    Retries retries,
    StoppedAsks asks,
    TimeProvider clock
) : IUseCases
{
    private const int Tries = 4;

    public Task<Actor?> WhoAmI(CancellationToken cancel = default) => current.Find(clock.GetUtcNow(), cancel);

    public async Task<Outcome> Run<TCommand>(TCommand command, CancellationToken cancel = default)
        where TCommand : ICommand
    {
        var passage = new Passage(Guid.CreateVersion7());
        try
        {
            return await retries.Act(
                passage.Act,
                async kept =>
                    kept is null ? await Once(command, passage, cancel)
                    : kept == new Outcome.Done().Word ? new Outcome.Done()
                    : passage.Refused!,
                cancel
            );
        }
        catch (Exception failure) when (Outage.RuleOf(failure) is { } rule)
        {
            return new Outcome.Refused(rule == Outage.Away && passage.Saving ? Outage.InDoubt : rule);
        }
    }

    public Task<TAnswer> Ask<TQuery, TAnswer>(IQuery<TQuery, TAnswer> query, CancellationToken cancel = default)
        where TQuery : IQuery<TQuery, TAnswer>
    {
        var act = Guid.CreateVersion7();
        return retries.Question(act, kept => AskOnce(query, act, kept is not null, cancel), cancel);
    }

    private async Task<Outcome> Once<TCommand>(TCommand command, Passage passage, CancellationToken cancel)
        where TCommand : ICommand
    {
        var now = clock.GetUtcNow();
        if (await current.Find(now, cancel) is not { } actor)
        {
            return await Stopped(command, passage.Act, now, cancel);
        }
        Outcome outcome = new Outcome.Forbidden(TCommand.Requires);
        if (actor.May(TCommand.Requires))
        {
            var tries = 1;
            do
            {
                outcome = await Try(command, passage, actor, now, cancel);
            } while (outcome is Outcome.Stale && command.Seen is null && tries++ < Tries);
        }
        if (!outcome.IsDone)
        {
            passage.Refused = outcome;
            await Record(command, passage.Act, actor, now, outcome, cancel);
        }
        return outcome;
    }

    private async Task<TAnswer> AskOnce<TQuery, TAnswer>(
        IQuery<TQuery, TAnswer> query,
        Guid act,
        bool recorded,
        CancellationToken cancel
    )
        where TQuery : IQuery<TQuery, TAnswer>
    {
        var now = clock.GetUtcNow();
        var read = query as IRecordedRead;
        if (await current.Find(now, cancel) is not { } actor)
        {
            await Refuse(read?.Act ?? typeof(TQuery).Name, TQuery.Requires, read, act, now, cancel);
            throw new SignedOutException();
        }
        await using var scope = scopes.CreateAsyncScope();
        var db = Prepare(scope, actor, now);
        db.InCompartment = query is IWithinCompartment && actor.May(TQuery.Requires);
        await db.KeepOpen(cancel);
        Act ActOf(Outcome outcome) =>
            this.ActOf(
                act,
                read?.Act ?? typeof(TQuery).Name,
                TQuery.Requires,
                read?.Subject ?? Guid.Empty,
                outcome,
                actor,
                now
            );
        if (!actor.May(TQuery.Requires))
        {
            if (!recorded)
            {
                await Write(scope, ActOf(new Outcome.Forbidden(TQuery.Requires)), null, cancel);
            }
            throw new ForbiddenException(TQuery.Requires);
        }
        TAnswer answer;
        try
        {
            answer = await scope
                .ServiceProvider.GetRequiredService<IAnswer<TQuery, TAnswer>>()
                .Answer((TQuery)query, cancel);
        }
        catch (RuleBrokenException broken) when (read is not null && !recorded)
        {
            await Write(scope, ActOf(new Outcome.Refused(broken.Rule, broken.Facts)), null, cancel);
            throw;
        }
        if (read is not null && !recorded)
        {
            await Write(scope, ActOf(new Outcome.Done()) with { Ending = "read" }, read.Purpose, cancel);
        }
        return answer;
    }

    // What somebody tries after their session is over, or blocked, is refused under their name.
    private async Task<Outcome> Stopped<TCommand>(
        TCommand command,
        Guid act,
        DateTimeOffset now,
        CancellationToken cancel
    )
        where TCommand : ICommand
    {
        var (actor, rule) = await current.Stopped(cancel) ?? throw new SignedOutException();
        var refused = new Outcome.Refused(rule);
        await Record(command, act, actor, now, refused, cancel);
        return refused;
    }

    // Of what they ask, only what would be on record if they might is refused on record.
    private async Task Refuse(
        string name,
        Permission requires,
        IRecordedRead? read,
        Guid act,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (read is null || await current.Stopped(cancel) is not var (actor, rule) || !asks.IsDue(actor, now))
        {
            return;
        }
        await using var scope = scopes.CreateAsyncScope();
        Prepare(scope, actor, now);
        var refused = ActOf(act, name, requires, read.Subject, new Outcome.Refused(rule), actor, now);
        await Write(scope, refused, null, cancel);
    }

    private async Task<Outcome> Try<TCommand>(
        TCommand command,
        Passage passage,
        Actor actor,
        DateTimeOffset now,
        CancellationToken cancel
    )
        where TCommand : ICommand
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = Prepare(scope, actor, now);
        db.InCompartment = command is IWithinCompartment;
        // Elsewhere a command may want a second connection, such as one for a number, and must not wait for it with one in hand.
        if (db.Provider is DatabaseProvider.Sqlite)
        {
            await db.KeepOpen(cancel);
        }
        try
        {
            await scope.ServiceProvider.GetRequiredService<IHandle<TCommand>>().Handle(command, cancel);
            SeenVersions.Check(db, command);
            await scope.ServiceProvider.GetRequiredService<DomainEvents>().Tell(db, cancel);
            passage.Saving = true;
            await Write(
                scope,
                ActOf(
                    passage.Act,
                    typeof(TCommand).Name,
                    TCommand.Requires,
                    command.Subject,
                    new Outcome.Done(),
                    actor,
                    now
                ) with
                {
                    ReasonCode = command.ReasonCode,
                },
                command.Reason,
                cancel
            );
            return new Outcome.Done();
        }
        catch (Exception failure) when (Refusals.Of(failure, db.Model) is { } outcome)
        {
            return outcome;
        }
    }

    // A refusal is evidence too, so it is written in a scope of its own, free of the half-made change.
    private async Task Record<TCommand>(
        TCommand command,
        Guid act,
        Actor actor,
        DateTimeOffset now,
        Outcome outcome,
        CancellationToken cancel
    )
        where TCommand : ICommand
    {
        await using var scope = scopes.CreateAsyncScope();
        Prepare(scope, actor, now);
        await Write(
            scope,
            ActOf(act, typeof(TCommand).Name, TCommand.Requires, command.Subject, outcome, actor, now),
            command.Reason,
            cancel
        );
    }

    private static PortalDb Prepare(AsyncServiceScope scope, Actor actor, DateTimeOffset now)
    {
        var context = scope.ServiceProvider.GetRequiredService<UseCaseContext>();
        (context.Actor, context.Now) = (actor, now);
        return scope.ServiceProvider.GetRequiredService<PortalDb>();
    }

    private static async Task Write(AsyncServiceScope scope, Act act, string? said, CancellationToken cancel)
    {
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await scope.ServiceProvider.GetRequiredService<LedgerWriter>().Save(db, act, said, cancel);
    }

    private Act ActOf(
        Guid act,
        string useCase,
        Permission requires,
        Guid subject,
        Outcome outcome,
        Actor actor,
        DateTimeOffset now
    ) => new(act, useCase, actor.Id, RoleFor(requires, actor), subject, outcome.Word, outcome.Obstacle, null, now);

    private Role? RoleFor(Permission requires, Actor actor) =>
        actor.Roles.Where(catalogue.HoldersOf(requires).Contains).Select(role => (Role?)role).Order().FirstOrDefault();
}
