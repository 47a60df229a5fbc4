using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Evaluations;
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

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => MexicoTime.DayOf(Now);

    /// <summary>What is planned for later never happens.</summary>
    public DateTimeOffset End { get; set; } = DateTimeOffset.MaxValue;

    /// <summary>Everything happens on the day it is thought of: for files that are added to a story that has ended.</summary>
    public bool InOneDay { get; set; }

    /// <summary>Plans something for a working hour some days from now.</summary>
    public void After(double days, Func<Task> act) =>
        At(InOneDay ? Now : WorkingHours.From(Now.AddDays(days), random), act);

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
            if (due.Item1 > Now)
            {
                clock.MoveTo(due.Item1);
            }
            told(Now);
            await act();
        }
        if (End != DateTimeOffset.MaxValue && End > Now)
        {
            clock.MoveTo(End);
        }
    }

    /// <summary>Somebody does something, which takes them some seconds.</summary>
    public async Task Do<TCommand>(Guid user, TCommand command)
        where TCommand : ICommand
    {
        await Expect(door.For(await ActorOf(user)).Run(command), typeof(TCommand).Name);
        clock.MoveTo(Now.AddMilliseconds(InOneDay ? 10 : random.Next(3_000, 12_000)));
    }

    /// <summary>Somebody reads what they are about to decide on.</summary>
    public async Task Ask<TQuery, TAnswer>(Guid user, IQuery<TQuery, TAnswer> query)
        where TQuery : IQuery<TQuery, TAnswer>
    {
        await door.For(await ActorOf(user)).Ask(query);
        clock.MoveTo(Now.AddMilliseconds(InOneDay ? 10 : random.Next(3_000, 12_000)));
    }

    /// <summary>Throws <see cref="DemonstrationRefusedException"/> when the act was not done.</summary>
    public static async Task Expect(Task<Outcome> act, string name)
    {
        var outcome = await act;
        if (!outcome.IsDone)
        {
            throw new DemonstrationRefusedException(name, outcome);
        }
    }

    /// <summary>One of a role's holders, in turn by chance.</summary>
    public Guid Any(Role role, Func<Guid, bool>? fits = null)
    {
        var holders = Personas.With(role).Select(persona => persona.Id.Value).Where(fits ?? (_ => true)).ToList();
        return holders[random.Next(holders.Count)];
    }

    /// <summary>The first of a role's holders.</summary>
    public static Guid First(Role role) => Personas.With(role).First().Id.Value;

    public double Days(int from, int to) => from + (random.NextDouble() * (to - from));

    public Task<VettingFile> File(VettingFileId id) =>
        Read(db => db.Set<VettingFile>().AsNoTracking().SingleAsync(file => file.Id == id));

    /// <summary>Who has the phase in hand, and which attempt it is; no more of the file is fetched, since this is asked for every phase.</summary>
    public async Task<(Guid Evaluator, int Attempt)> InHand(VettingFileId id, EvaluationKind kind)
    {
        var last = await Read(db =>
            db.Set<VettingFile>()
                .Where(file => file.Id == id)
                .SelectMany(file => file.Evaluations)
                .Where(phase => phase.Kind == kind)
                .OrderByDescending(phase => phase.Attempt)
                .Select(phase => new { phase.Evaluator, phase.Attempt })
                .FirstAsync()
        );
        return (last.Evaluator, last.Attempt);
    }

    /// <summary>Everybody who has or had a duty on the file.</summary>
    public Task<List<Guid>> SeatedOn(VettingFileId id) =>
        Read(db =>
            db.Set<VettingFile>()
                .Where(file => file.Id == id)
                .SelectMany(file => file.Seats)
                .Select(seat => seat.Holder)
                .ToListAsync()
        );

    public Task<VettingState> StateOf(VettingFileId id) =>
        Read(db => db.Set<VettingFile>().Where(file => file.Id == id).Select(file => file.State).SingleAsync());

    public async Task<T> Read<T>(Func<PortalDb, Task<T>> read)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await read(db);
    }

    private async Task<Actor> ActorOf(Guid user)
    {
        if (!_known.TryGetValue(user, out var known) || known.Until < Today)
        {
            var name = Personas.All.Single(persona => persona.Id.Value == user).UserName;
            var actor =
                await actors.OfUserName(name, Now, CancellationToken.None)
                ?? throw new InvalidOperationException("A persona has no role.");
            known = _known[user] = (Today.AddDays(7), actor);
        }
        return known.Actor;
    }
}
