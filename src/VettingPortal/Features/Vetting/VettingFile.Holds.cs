using VettingPortal.Features.Settings;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Vetting;

/// <summary>
/// The hold that lies over any open state. The file knows that it is held, since when and until when it is looked at again; why and by
/// whom is in the hold order, elsewhere. Every cause looks the same here (§5.7): no step is taken and every clock stands still.
/// </summary>
public sealed partial class VettingFile
{
    /// <summary>The one code anyone sees.</summary>
    public const string HoldCode = "HOLD-ADMIN";

    private readonly List<HoldPeriod> _holds = [];

    public DateTimeOffset? HeldSince { get; private set; }

    /// <summary>The first day on which the hold is looked at again.</summary>
    public DateOnly? HoldReview { get; private set; }

    public bool IsHeld => HeldSince is not null;

    /// <summary>
    /// The next day, counted from one, on which the hold is looked at again: day by day the same for every cause, also where nobody looked,
    /// or a day long past would tell a hold of one kind from another.
    /// </summary>
    public DateOnly? NextHoldReview(DateOnly today)
    {
        if (this is not { HeldSince: { } since, HoldReview: { } review })
        {
            return null;
        }
        var every = Math.Max(1, review.DayNumber - MexicoTime.DayOf(since).DayNumber);
        var late = Math.Max(0, today.DayNumber - review.DayNumber);
        return review.AddDays((late + every - 1) / every * every);
    }

    /// <summary>When it was held, the running hold included.</summary>
    public IReadOnlyList<HoldPeriod> Holds => _holds;

    /// <summary>Puts the hold on; a second cause changes nothing that can be seen. Breaks <c>vetting.not-open</c>.</summary>
    public void Hold(PolicyOfTheDay policy)
    {
        Demand(State.IsOpen(), "vetting.not-open");
        if (!IsHeld)
        {
            (HeldSince, HoldReview) = (policy.Now, policy.Today.AddDays(policy.Numbers.HoldReviewDays));
            _holds.Add(new HoldPeriod(_holds.Count + 1, policy.Now));
            Raise(new FileChanged(this, null, State, policy.Now));
        }
    }

    /// <summary>Lifts the hold, once no cause is left: the clocks go on where they stood.</summary>
    public void LiftHold(PolicyOfTheDay policy)
    {
        if (HeldSince is not { } since)
        {
            return;
        }
        PutOffClocks(policy.Today.DayNumber - MexicoTime.DayOf(since).DayNumber, policy.Now - since);
        (HeldSince, HoldReview) = (null, null);
        _holds[^1].End(policy.Now);
        Raise(new FileChanged(this, null, State, policy.Now));
    }

    // A result's shelf life and its validity are no clocks of the procedure: a sample does not keep longer because a file waited.
    private void PutOffClocks(int days, TimeSpan held)
    {
        if (State is not (VettingState.Approved or VettingState.ApprovedWithRestrictions))
        {
            Due = Due?.AddDays(days);
        }
        AppealUntil = AppealUntil?.AddDays(days);
        HardStopOn = HardStopOn?.AddDays(days);
        SubjectActiveAt += held;
        foreach (var evaluation in _evaluations.Where(e => e.IsOpen))
        {
            evaluation.PutOffClock(days);
        }
    }

    /// <summary>Nothing is done on a held file, by whichever office. Breaks <c>vetting.on-hold</c>.</summary>
    public void DemandNotHeld(DateOnly today) => Demand(!IsHeld, "vetting.on-hold", NextHoldReview(today) ?? today);

    private void DemandNotHeld() => Demand(!IsHeld, "vetting.on-hold", HoldReview ?? default);
}
