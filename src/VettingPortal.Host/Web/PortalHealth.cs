using System.Data.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using VettingPortal.Host.Start;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Kernel.Ledger.Sealing;

namespace VettingPortal.Host.Web;

/// <summary>
/// Whether this node can do its work: the database answers, sealing and the witnesses keep up to a minute, the journal can be written.
/// What is unwell is said in the log alone. An answer is good for a second, so that asking costs nothing.
/// </summary>
public sealed class PortalHealth(
    Readiness readiness,
    IDbContextFactory<PortalDb> contexts,
    SealingLag lag,
    Journal journal,
    Witnesses witnesses,
    TimeProvider clock,
    ILogger<PortalHealth> log
) : IDisposable
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1, 1);
    private (DateTimeOffset At, bool Well)? _last;
    private string? _said;

    public async Task<bool> Ready(CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            if (_last is not { } last || clock.GetUtcNow() - last.At >= GoodFor)
            {
                var unwell = await Unwell(cancel);
                Say(unwell);
                _last = (clock.GetUtcNow(), unwell is null);
            }
            return _last.Value.Well;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<string?> Unwell(CancellationToken cancel)
    {
        if (!readiness.IsReady)
        {
            return "the database is being prepared";
        }
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(patience.Token);
            if (!await db.Database.CanConnectAsync(patience.Token))
            {
                return "the database does not answer";
            }
            return await lag.Find(patience.Token) > SealingLag.Most ? "sealing is behind"
                : !journal.Writable() ? "the journal cannot be written"
                : TimeProvider.System.GetUtcNow() - witnesses.BehindSince > SealingLag.Most ? "a witness is not reached"
                : null;
        }
        catch (Exception failure)
            when (failure is DbException or InvalidOperationException or OperationCanceledException
                && !cancel.IsCancellationRequested
            )
        {
            return "the database does not answer";
        }
    }

    // Once for each change, since it is asked every few seconds.
    private void Say(string? unwell)
    {
        if (unwell is not null && unwell != _said)
        {
            log.LogError("This node is not ready: {Why}.", unwell);
        }
        else if (unwell is null && _said is not null)
        {
            log.LogWarning("This node is ready again.");
        }
        _said = unwell;
    }

    public void Dispose() => _one.Dispose();
}

/// <summary>Asked by proxies and watchers, who are nobody: they learn whether, not why.</summary>
internal static class HealthEndpoints
{
    /// <summary>The process answers.</summary>
    public const string Live = "/health/live";

    /// <summary>It can do its work.</summary>
    public const string Ready = "/health/ready";

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet(Live, [AllowAnonymous] (HttpContext http) => Answer(http, well: true));
        app.MapGet(
            Ready,
            [AllowAnonymous]
            async (HttpContext http, PortalHealth health) => Answer(http, await health.Ready(http.RequestAborted))
        );
    }

    private static IResult Answer(HttpContext http, bool well)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(
            well ? "ok" : "unavailable",
            statusCode: well ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable
        );
    }
}
