using System.Globalization;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Ledger.Sealing;

namespace VettingPortal.Features.Oversight;

/// <summary>Tells the auditor when sealing is more than a minute behind: once each time it falls behind, not at every look.</summary>
public sealed class SealingWatch(SealingLag lag, Door door)
{
    /// <summary>What such an alert is about: the ledger as a whole.</summary>
    public static readonly Guid TheLedger = new("00000000-0000-7000-8000-000000000002");

    private bool _told;

    public async Task Look(CancellationToken cancel)
    {
        var behind = await lag.Find(cancel);
        if (behind <= SealingLag.Most)
        {
            _told = false;
            return;
        }
        if (_told)
        {
            return;
        }
        var seconds = ((long)behind.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await door.For(door.System)
            .Run(new RaiseAlert(AlertKind.LedgerBehind, TheLedger, User: null, [seconds]), cancel);
        _told = true;
    }
}
