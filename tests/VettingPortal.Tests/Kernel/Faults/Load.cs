using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Oversight;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Kernel.Faults;

/// <summary>Holds a file or lifts its hold, filed under a mark of its own, so that each act can be found again and told from all others.</summary>
public sealed record Toggle(VettingFileId File, Guid Mark) : ICommand
{
    public static Permission Requires => OversightFeature.Record;

    Guid ICommand.Subject => Mark;

    public static void AddTo(IServiceCollection services) => services.AddScoped<IHandle<Toggle>, Handler>();

    public sealed class Handler(PortalDb db) : IHandle<Toggle>
    {
        public async Task Handle(Toggle command, CancellationToken cancel)
        {
            var file = await db.Set<VettingFile>().AsSplitQuery().SingleAsync(one => one.Id == command.File, cancel);
            if (file.IsHeld)
            {
                file.LiftHold(AVettingFile.Today);
            }
            else
            {
                file.Hold(AVettingFile.Today);
            }
        }
    }
}

/// <summary>Some writers, each with a file of its own, that act without a pause and remember what they were told.</summary>
public sealed class Load(IUseCases door, IReadOnlyList<VettingFileId> files) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _done = new(0);
    private readonly ConcurrentQueue<(Guid Mark, Outcome Outcome)> _told = new();
    private Task _writers = Task.CompletedTask;

    /// <summary>Every act that was answered, and how.</summary>
    public IReadOnlyCollection<(Guid Mark, Outcome Outcome)> Told => _told;

    public IEnumerable<Guid> Acknowledged => Told.Where(one => one.Outcome.IsDone).Select(one => one.Mark);

    public void Start() => _writers = Task.WhenAll(files.Select(file => Task.Run(() => Write(file))));

    /// <summary>Waits until so many more acts were done; how long that took.</summary>
    public async Task<TimeSpan> Done(int more)
    {
        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        while (_done.CurrentCount > 0)
        {
            await _done.WaitAsync();
        }
        for (var i = 0; i < more; i++)
        {
            Assert.True(await _done.WaitAsync(TimeSpan.FromSeconds(90)), "Nothing was done for a minute and a half.");
        }
        return System.Diagnostics.Stopwatch.GetElapsedTime(began);
    }

    public async Task Stop()
    {
        await _stop.CancelAsync();
        await _writers;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        _stop.Dispose();
        _done.Dispose();
    }

    private async Task Write(VettingFileId file)
    {
        while (!_stop.IsCancellationRequested)
        {
            var mark = Guid.NewGuid();
            var outcome = await door.Run(new Toggle(file, mark));
            _told.Enqueue((mark, outcome));
            if (outcome.IsDone)
            {
                _done.Release();
            }
        }
    }
}

/// <summary>What the ledger has of a load's acts, beside what their writers were told.</summary>
public sealed record Reckoning(int Acknowledged, int Lost, int Doubled, int Contradicted)
{
    public bool IsRight => this is { Lost: 0, Doubled: 0, Contradicted: 0 };

    public static async Task<Reckoning> Of(
        TestPortal portal,
        IEnumerable<Guid> acknowledged,
        IEnumerable<Guid>? unstored = null
    )
    {
        var done = await portal.Read(db =>
            db.Ledger.AsNoTracking()
                .Where(entry => entry.Act == nameof(Toggle) && entry.Ending == "done")
                .GroupBy(entry => entry.Subject)
                .Select(same => new { same.Key, Times = same.Count() })
                .ToDictionaryAsync(same => same.Key, same => same.Times)
        );
        var told = acknowledged.ToList();
        return new(
            told.Count,
            told.Count(mark => !done.ContainsKey(mark)),
            done.Values.Count(times => times > 1),
            (unstored ?? []).Count(done.ContainsKey)
        );
    }
}
