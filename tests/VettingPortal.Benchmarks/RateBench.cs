using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.People;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Kernel.Ledger.Sealing;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Kernel.Ledger;

namespace VettingPortal.Benchmarks;

/// <summary>
/// One person's telephone changed in a transaction of its own, with the ledger (entry, part, signature, journal) and without, in turns;
/// and how long an entry waits to be sealed meanwhile, with a sealing every five seconds as the portal has it.
/// </summary>
internal static class RateBench
{
    private const int Writers = 8;
    private const int Rounds = 4;

    public static async Task Run(int seconds)
    {
        using var server = new OwnPostgres();
        var journal = Directory.CreateTempSubdirectory("vp-rate-").FullName;
        await using var ledger = await ALedger.In(
            TestPortal.On(
                await TestDatabase.MakeOn(server),
                services => services.AddSingleton(LedgerSettings.In(journal))
            ),
            people: Writers
        );
        await ledger.Seal();
        var people = await ledger.Portal.Read(db =>
            db.Set<Person>().OrderBy(person => person.Id).Select(person => person.Id).ToListAsync()
        );
        var turn = TimeSpan.FromSeconds(Math.Max(1, seconds / (2.0 * Rounds)));
        var (on, off) = (0.0, 0.0);
        await Turn(ledger, people, with: true, TimeSpan.FromSeconds(2));
        await Turn(ledger, people, with: false, TimeSpan.FromSeconds(2));
        for (var i = 0; i < Rounds; i++)
        {
            on += await Turn(ledger, people, with: true, turn);
            off += await Turn(ledger, people, with: false, turn);
        }
        Report.Figure("acts a second, with / without", $"{on / Rounds:0} / {off / Rounds:0}");
        Report.AtLeast("share of the rate without", on / off, .60);
        await Lag(ledger, people, TimeSpan.FromSeconds(Math.Max(15, seconds)));
    }

    private static async Task<double> Turn(ALedger ledger, List<PersonId> people, bool with, TimeSpan time)
    {
        var began = Stopwatch.GetTimestamp();
        var done = await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(writer => Task.Run(() => Write(ledger, people, writer, with, began, time)))
        );
        return done.Sum() / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static async Task<int> Write(
        ALedger ledger,
        List<PersonId> people,
        int writer,
        bool with,
        long began,
        TimeSpan time
    )
    {
        var done = 0;
        for (; Stopwatch.GetElapsedTime(began) < time; done++)
        {
            await using var scope = ledger.Portal.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            var id = people[writer % people.Count];
            try
            {
                await Change(db, id, done);
                if (with)
                {
                    var act = new Act(
                        Guid.CreateVersion7(),
                        "Change",
                        Guid.Empty,
                        null,
                        id.Value,
                        "done",
                        null,
                        null,
                        TimeProvider.System.GetUtcNow()
                    );
                    await scope.ServiceProvider.GetRequiredService<LedgerWriter>().Save(db, act, null, default);
                }
                else
                {
                    db.ChangeTracker.DetectChanges();
                    db.ActPrepared();
                    await db.SaveChangesAsync();
                }
            }
            catch (DbUpdateConcurrencyException)
            {
                done--;
            }
        }
        return done;
    }

    private static async Task Change(PortalDb db, PersonId id, int number)
    {
        var person = await db.Set<Person>().AsSplitQuery().SingleAsync(one => one.Id == id);
        db.Entry(person).Property(one => one.Phone).CurrentValue = PhoneNumber.Parse(
            $"+5255{16_000_000 + number % 999_999}"
        );
    }

    private static async Task Lag(ALedger ledger, List<PersonId> people, TimeSpan time)
    {
        await ledger.Seal();
        using var stop = new CancellationTokenSource();
        var sealing = Task.Run(async () =>
        {
            using var every = new PeriodicTimer(TimeSpan.FromSeconds(5));
            while (await every.WaitForNextTickAsync())
            {
                await ledger.Seal();
                if (stop.IsCancellationRequested)
                {
                    return;
                }
            }
        });
        var since = TimeProvider.System.GetUtcNow();
        var rate = await Turn(ledger, people, with: true, time);
        await stop.CancelAsync();
        await sealing;
        var lags = await ledger.Portal.Read(db => Lags(db, since));
        Report.Figure("entries sealed under load, a second", $"{lags.Count} in all, {rate:0}");
        Report.AtMost("sealing lag p99, s", lags[(int)(lags.Count * .99)], 10);
    }

    // From the node's clock in the header to the checkpoint that first covers the leaf.
    private static async Task<List<double>> Lags(PortalDb db, DateTimeOffset since)
    {
        var checkpoints = await db
            .LedgerCheckpoints.AsNoTracking()
            .OrderBy(one => one.Size)
            .Select(one => new { one.Size, one.At })
            .ToListAsync();
        var entries = await db
            .LedgerLeaves.AsNoTracking()
            .Join(db.Ledger, leaf => leaf.Entry, entry => entry.Id, (leaf, entry) => new { leaf.Index, entry.At })
            .Where(one => one.At >= since)
            .OrderBy(one => one.Index)
            .ToListAsync();
        var (lags, at) = (new List<double>(entries.Count), 0);
        foreach (var entry in entries)
        {
            while (checkpoints[at].Size <= entry.Index)
            {
                at++;
            }
            lags.Add((checkpoints[at].At - entry.At).TotalSeconds);
        }
        return [.. lags.Order()];
    }
}
