using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;

namespace VettingPortal.Kernel;

/// <summary>
/// The door. Every call gets a scope with a fresh context (a circuit outlives any context); a command that lost a race and did not say
/// what it had seen is tried again, since its rules are asked anew.
/// </summary>
public sealed class UseCases(
    IServiceScopeFactory scopes,
    ICurrentActor current,
    PortalCatalogue catalogue,
    TimeProvider clock
) : IUseCases
{
    private const int Tries = 4;

    public Task<Actor?> WhoAmI(CancellationToken cancel = default) => current.Find(clock.GetUtcNow(), cancel);

    public async Task<Outcome> Run<TCommand>(TCommand command, CancellationToken cancel = default)
        where TCommand : ICommand
    {
        var now = clock.GetUtcNow();
        if (await current.Find(now, cancel) is not { } actor)
        {
            return await Stopped(command, now, cancel);
        }
        if (!actor.May(TCommand.Requires))
        {
            return await Record(command, actor, now, new Outcome.Forbidden(TCommand.Requires), cancel);
        }
        for (var tries = 1; ; tries++)
        {
            var outcome = await Try(command, actor, now, cancel);
            if (outcome is not Outcome.Stale || command.Seen is not null || tries == Tries)
            {
                return outcome.IsDone ? outcome : await Record(command, actor, now, outcome, cancel);
            }
        }
    }

    public async Task<TAnswer> Ask<TQuery, TAnswer>(IQuery<TQuery, TAnswer> query, CancellationToken cancel = default)
        where TQuery : IQuery<TQuery, TAnswer>
    {
        var now = clock.GetUtcNow();
        var actor = await current.Find(now, cancel) ?? throw new SignedOutException();
        await using var scope = scopes.CreateAsyncScope();
        await Prepare(scope, actor, now).KeepOpen(cancel);
        var read = query as IRecordedRead;
        if (!actor.May(TQuery.Requires))
        {
            await Write(
                scope,
                ActOf(
                    read?.Act ?? typeof(TQuery).Name,
                    TQuery.Requires,
                    read?.Subject ?? Guid.Empty,
                    new Outcome.Forbidden(TQuery.Requires),
                    actor,
                    now
                ),
                null,
                cancel
            );
            throw new ForbiddenException(TQuery.Requires);
        }
        var answer = await scope
            .ServiceProvider.GetRequiredService<IAnswer<TQuery, TAnswer>>()
            .Answer((TQuery)query, cancel);
        if (read is not null)
        {
            var act = ActOf(
                read.Act ?? typeof(TQuery).Name,
                TQuery.Requires,
                read.Subject,
                new Outcome.Done(),
                actor,
                now
            ) with
            {
                Ending = "read",
            };
            await Write(scope, act, read.Purpose, cancel);
        }
        return answer;
    }

    // What somebody tries after their session is over, or blocked, is refused under their name.
    private async Task<Outcome> Stopped<TCommand>(TCommand command, DateTimeOffset now, CancellationToken cancel)
        where TCommand : ICommand =>
        await current.Stopped(cancel) is { } stopped
            ? await Record(command, stopped.Actor, now, new Outcome.Refused(stopped.Rule), cancel)
            : throw new SignedOutException();

    private async Task<Outcome> Try<TCommand>(
        TCommand command,
        Actor actor,
        DateTimeOffset now,
        CancellationToken cancel
    )
        where TCommand : ICommand
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = Prepare(scope, actor, now);
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
            await Write(
                scope,
                ActOf(typeof(TCommand).Name, TCommand.Requires, command.Subject, new Outcome.Done(), actor, now),
                command.Reason,
                cancel
            );
            return new Outcome.Done();
        }
        catch (RuleBrokenException broken)
        {
            return new Outcome.Refused(broken.Rule, broken.Facts);
        }
        catch (RecordNotFoundException)
        {
            return new Outcome.NotFound();
        }
        catch (Exception lost) when (lost is DbUpdateConcurrencyException or StaleRecordException)
        {
            return new Outcome.Stale();
        }
        catch (DbUpdateException failure) when (BrokenIndex.RuleOf(failure, db.Model) is { } rule)
        {
            return new Outcome.Refused(rule);
        }
    }

    // A refusal is evidence too, so it is written in a scope of its own, free of the half-made change.
    private async Task<Outcome> Record<TCommand>(
        TCommand command,
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
            ActOf(typeof(TCommand).Name, TCommand.Requires, command.Subject, outcome, actor, now),
            command.Reason,
            cancel
        );
        return outcome;
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
        string useCase,
        Permission requires,
        Guid subject,
        Outcome outcome,
        Actor actor,
        DateTimeOffset now
    ) =>
        new(
            Guid.CreateVersion7(),
            useCase,
            actor.Id,
            RoleFor(requires, actor),
            subject,
            outcome.Word,
            outcome.Obstacle,
            null,
            now
        );

    private Role? RoleFor(Permission requires, Actor actor) =>
        actor.Roles.Where(catalogue.HoldersOf(requires).Contains).Select(role => (Role?)role).Order().FirstOrDefault();
}
