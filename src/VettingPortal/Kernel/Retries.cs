using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;

namespace VettingPortal.Kernel;

/// <summary>How long the door tries again before it says that the database is away.</summary>
/// <param name="Acts">For what somebody does, whose work should not be lost.</param>
/// <param name="Questions">For what a page asks, where the person can press a button.</param>
public sealed record Patience(TimeSpan Acts, TimeSpan Questions)
{
    public Patience()
        : this(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(5)) { }
}

/// <summary>
/// Does an act once, however often it must be tried. A connection that is cut at the commit leaves in doubt whether the act was kept, so
/// before each further try the ledger is asked for the act's own entry, whose identifier was made before the first.
/// </summary>
public sealed class Retries(
    IDbContextFactory<PortalDb> contexts,
    Journal journal,
    Patience patience,
    ILogger<Retries> log
)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    /// <summary>Runs <paramref name="attempt"/> until no passing fault ends it; it hears how an earlier try ended, where the ledger has it.</summary>
    public Task<T> Act<T>(Guid act, Func<string?, Task<T>> attempt, CancellationToken cancel) =>
        Run(act, attempt, patience.Acts, cancel);

    /// <summary>The same for a question, which is only an act where its reading is recorded.</summary>
    public Task<T> Question<T>(Guid act, Func<string?, Task<T>> attempt, CancellationToken cancel) =>
        Run(act, attempt, patience.Questions, cancel);

    private async Task<T> Run<T>(Guid act, Func<string?, Task<T>> attempt, TimeSpan longest, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        for (var (tries, pause) = (1, FirstPause); ; tries++)
        {
            try
            {
                return await attempt(tries == 1 ? null : await Kept(act, cancel));
            }
            catch (Exception failure) when (Outage.Passes(failure) && Stopwatch.GetElapsedTime(began) + pause < longest)
            {
                log.LogWarning(
                    "Act {Act} is tried again after try {Tries}: {Message}",
                    act,
                    tries,
                    failure.GetBaseException().Message
                );
            }
            await Task.Delay(pause, cancel);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    // The try that was committed never came to the journal.
    private async Task<string?> Kept(Guid act, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var kept = await db
            .Ledger.AsNoTracking()
            .Where(entry => entry.Id == act)
            .Select(entry => new { entry.Ending, entry.Leaf })
            .SingleOrDefaultAsync(cancel);
        if (kept is not null)
        {
            await journal.Append(act, kept.Leaf);
        }
        return kept?.Ending;
    }
}
