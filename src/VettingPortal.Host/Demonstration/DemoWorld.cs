using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Host.Demonstration;

/// <summary>An act of the demonstration was refused: the stories no longer follow the rules.</summary>
public sealed class DemonstrationRefusedException(string act, Outcome outcome)
    : Exception($"The demonstration's {act} ended as {outcome.Word} {outcome.Obstacle}.");

/// <summary>The demonstration's world: its clock, its people at work, and the acts they do through the door, in order of time.</summary>
internal sealed class DemoWorld(
    Door door,
    ActorFinder actors,
    IDbContextFactory<PortalDb> contexts,
    SimulatedClock clock,
    Random random
)
{
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset, int)> _agenda = new();
    private readonly Dictionary<Guid, (DateOnly Until, Actor Actor)> _known = [];
    private int _sequence;

    public Random Random => random;

    public SimulatedClock Clock => clock;

    public DateTimeOffset End { get; init; }

    /// <summary>Plans something for a working hour some days from now; what lies beyond the end never happens.</summary>
    public void After(double days, Func<Task> act) => At(clock.GetUtcNow().AddDays(days), act);

    public void At(DateTimeOffset instant, Func<Task> act)
    {
        if (instant <= End)
        {
            _agenda.Enqueue(act, (instant, _sequence++));
        }
    }

    /// <summary>Lives through the agenda.</summary>
    public async Task Run(Action<DateTimeOffset> told, CancellationToken cancel)
    {
        while (_agenda.TryDequeue(out var act, out var due))
        {
            cancel.ThrowIfCancellationRequested();
            if (due.Item1 > clock.GetUtcNow())
            {
                clock.MoveTo(due.Item1);
            }
            told(clock.GetUtcNow());
            await act();
        }
        if (End > clock.GetUtcNow())
        {
            clock.MoveTo(End);
        }
    }

    public async Task Do<TCommand>(Guid user, TCommand command)
        where TCommand : ICommand
    {
        var outcome = await door.For(await ActorOf(user), clock).Run(command);
        if (!outcome.IsDone)
        {
            throw new DemonstrationRefusedException(typeof(TCommand).Name, outcome);
        }
    }

    /// <summary>One of a role's holders, in turn by chance.</summary>
    public Guid Any(Role role, Func<Guid, bool>? fits = null)
    {
        var holders = Personas.With(role).Select(persona => persona.Id.Value).Where(fits ?? (_ => true)).ToList();
        return holders[random.Next(holders.Count)];
    }

    public async Task<VettingFile> File(VettingFileId id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Set<VettingFile>().AsNoTracking().SingleAsync(file => file.Id == id);
    }

    public async Task<T> Read<T>(Func<PortalDb, Task<T>> read)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await read(db);
    }

    private async Task<Actor> ActorOf(Guid user)
    {
        var today = MexicoTime.DayOf(clock.GetUtcNow());
        if (!_known.TryGetValue(user, out var known) || known.Until < today)
        {
            var name = Personas.All.Single(persona => persona.Id.Value == user).UserName;
            var actor =
                await actors.OfUserName(name, clock.GetUtcNow(), CancellationToken.None)
                ?? throw new InvalidOperationException("A persona has no role.");
            known = _known[user] = (today.AddDays(7), actor);
        }
        return known.Actor;
    }
}
