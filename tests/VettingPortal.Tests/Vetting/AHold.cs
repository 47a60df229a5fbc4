using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Vetting;

/// <summary>An ordinary hold, for the tests of what it stops.</summary>
public static class AHold
{
    /// <summary>How the act ends while the file is held; afterwards the hold is off again.</summary>
    public static async Task<Outcome> Held(this TestPortal portal, VettingFileId file, Func<Task<Outcome>> act)
    {
        var order = HoldOrderId.New();
        var place = new PlaceHold(file, order, HoldCause.DocumentRecheck, "Se cotejan los papeles.");
        Assert.IsType<Outcome.Done>(await portal.As(Role.COO).Run(place));
        var outcome = await act();
        Assert.IsType<Outcome.Done>(await portal.As(Role.COO).Run(new LiftHold(order, "Los papeles cotejan.")));
        return outcome;
    }
}
