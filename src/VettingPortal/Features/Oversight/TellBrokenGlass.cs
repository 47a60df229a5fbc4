using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Oversight;

/// <summary>Tells the auditor and the privacy officer of a broken glass in the very save that breaks it; the auditor reviews it within three business days (SOD-13).</summary>
public sealed class TellBrokenGlass(PortalDb db, PolicyLookup policies) : IOnEvent<GlassBroken>
{
    public const int ReviewBusinessDays = 3;

    public async Task On(GlassBroken happened, CancellationToken cancel)
    {
        var policy = await policies.Find(cancel);
        db.Add(
            OversightAlert.Raise(
                OversightAlertId.New(),
                AlertKind.BreakGlass,
                happened.File.Value,
                happened.By,
                [happened.Number],
                happened.At,
                policy.Calendar.Add(policy.Today, ReviewBusinessDays)
            )
        );
    }
}
