using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Kernel.Ledger.Verification;

namespace VettingPortal.Features.Oversight;

/// <summary>Verifies the ledger beside the portal's work, one verification at a time in this process; pages come and go meanwhile.</summary>
public sealed class LedgerWatch(
    IDbContextFactory<PortalDb> contexts,
    LedgerVerifier verifier,
    LedgerSettings settings,
    KeyFiles keys,
    Door door,
    ILogger<LedgerWatch> log
)
{
    private readonly Lock _one = new();

    /// <summary>Which verification is under way; null for none.</summary>
    public LedgerVerificationId? Running { get; private set; }

    /// <summary>How far it is.</summary>
    public VerifyProgress Progress { get; private set; } = new(0, 1);

    /// <summary>Does what <see cref="StartVerification"/> began, and takes down the result. False where another is under way.</summary>
    public async Task<bool> Do(LedgerVerificationId id, CancellationToken cancel)
    {
        lock (_one)
        {
            if (Running is not null)
            {
                return false;
            }
            (Running, Progress) = (id, new(0, 1));
        }
        try
        {
            var outcome = await Task.Run(() => Verify(cancel), cancel);
            await door.For(door.System).Run(new RecordVerification(id, outcome), cancel);
            return true;
        }
        finally
        {
            Running = null;
        }
    }

    /// <summary>The same without waiting: what goes wrong is logged, and the verification stays without a result.</summary>
    public void Begin(LedgerVerificationId id) =>
        _ = Do(id, CancellationToken.None)
            .ContinueWith(
                failed => log.LogError(failed.Exception, "A verification of the ledger could not be finished."),
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted,
                TaskScheduler.Default
            );

    private async Task<VerificationOutcome> Verify(CancellationToken cancel)
    {
        var found = new List<KeptFinding>();
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var result = await verifier.Run(
            db,
            new VerifyAgainst(keys.Trusted(), settings.Witness, settings.Journal),
            finding =>
            {
                if (found.Count < LedgerVerification.Kept)
                {
                    found.Add(Keep(finding, found.Count + 1));
                }
            },
            new Told(this),
            cancel
        );
        return new(
            result.Entries,
            result.Unsealed,
            result.Rows,
            result.Checkpoints,
            Convert.ToBase64String(result.Root),
            result.Findings,
            found
        );
    }

    private static KeptFinding Keep(Finding finding, int number) =>
        new()
        {
            Number = number,
            Code = finding.Code.ToString(),
            Entity = finding.Entity,
            Key = finding.Key,
            RecordVersion = finding.Version,
            Facts = string.Join('\n', finding.Facts.Select(Written)),
        };

    private static string Written(object fact) =>
        fact is IFormattable formattable
            ? formattable.ToString(fact is DateTime ? "u" : null, System.Globalization.CultureInfo.InvariantCulture)
            : fact.ToString() ?? "";

    private sealed class Told(LedgerWatch watch) : IProgress<VerifyProgress>
    {
        public void Report(VerifyProgress value) => watch.Progress = value;
    }
}
