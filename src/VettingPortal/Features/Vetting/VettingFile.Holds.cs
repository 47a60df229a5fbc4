using VettingPortal.Features.Settings;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Vetting;

/// <summary>
/// The hold that lies over any open state. The file knows that it is held, since when and until when it is looked at again; why and by
/// whom is in the hold order, elsewhere. Every cause looks the same here (§5.7).
/// </summary>
public sealed partial class VettingFile
{
    /// <summary>The one code anyone sees.</summary>
    public const string HoldCode = "HOLD-ADMIN";

    public DateTimeOffset? HeldSince { get; private set; }

    public DateOnly? HoldReview { get; private set; }

    public bool IsHeld => HeldSince is not null;

    /// <summary>Puts the hold on; a second cause changes nothing that can be seen. Breaks <c>vetting.not-open</c>.</summary>
    public void Hold(PolicyOfTheDay policy)
    {
        Demand(State.IsOpen(), "vetting.not-open");
        if (!IsHeld)
        {
            (HeldSince, HoldReview) = (policy.Now, policy.Today.AddDays(policy.Numbers.HoldReviewDays));
            Raise(new FileChanged(this, null, State, policy.Now));
        }
    }

    /// <summary>Lifts the hold, once no cause is left.</summary>
    public void LiftHold(PolicyOfTheDay policy)
    {
        (HeldSince, HoldReview) = (null, null);
        Raise(new FileChanged(this, null, State, policy.Now));
    }
}
