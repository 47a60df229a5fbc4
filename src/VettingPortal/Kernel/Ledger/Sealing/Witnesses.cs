using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Kernel.Ledger.Sealing;

/// <summary>Somebody outside who keeps checkpoints, so that even stolen keys cannot rewrite history.</summary>
public interface IWitness
{
    /// <summary>The number of the newest checkpoint it keeps; 0 for none.</summary>
    Task<long> Newest(CancellationToken cancel);

    /// <summary>Hands over a checkpoint. Throws <see cref="IOException"/> or <see cref="HttpRequestException"/> when it cannot be reached.</summary>
    Task Keep(LedgerCheckpoint checkpoint, LedgerTree tree, CancellationToken cancel);

    /// <summary>Whether it wants each checkpoint, or only the newest.</summary>
    bool WantsEach { get; }
}

/// <summary>All witnesses of an installation. One that cannot be reached gets what it missed later; sealing does not wait for it.</summary>
public sealed class Witnesses(IEnumerable<IWitness> all, ILogger<Witnesses> log)
{
    private const int Most = 1_000;

    /// <summary>Since when a witness has not been reached; null when all have the newest checkpoint.</summary>
    public DateTimeOffset? BehindSince { get; private set; }

    /// <summary>Brings every witness up to date.</summary>
    public async Task Keep(IDbContextFactory<PortalDb> contexts, CancellationToken cancel)
    {
        var behind = false;
        foreach (var witness in all)
        {
            try
            {
                await Keep(witness, contexts, cancel);
            }
            catch (Exception failure)
                when (failure is IOException or HttpRequestException or UnauthorizedAccessException
                    || (failure is TaskCanceledException && !cancel.IsCancellationRequested)
                )
            {
                behind = true;
                log.LogError("A witness of the ledger could not be reached: {Message}", failure.Message);
            }
        }
        BehindSince = behind ? BehindSince ?? TimeProvider.System.GetUtcNow() : null;
    }

    private static async Task Keep(IWitness witness, IDbContextFactory<PortalDb> contexts, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var tree = new LedgerTree(db);
        for (var kept = await witness.Newest(cancel); ; )
        {
            var next = db.LedgerCheckpoints.AsNoTracking().Where(checkpoint => checkpoint.Number > kept);
            var some = witness.WantsEach
                ? await next.OrderBy(checkpoint => checkpoint.Number).Take(Most).ToListAsync(cancel)
                : await next.OrderByDescending(checkpoint => checkpoint.Number).Take(1).ToListAsync(cancel);
            foreach (var checkpoint in some)
            {
                await witness.Keep(checkpoint, tree, cancel);
                kept = checkpoint.Number;
            }
            if (some.Count < Most)
            {
                return;
            }
        }
    }
}
