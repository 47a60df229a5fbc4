using VettingPortal.Features.Settings;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Vetting;

/// <summary>The clocks that run on beside the steps: the hard stop (§7.7), inactivity (§7.3, 16) and the appeal window.</summary>
public sealed partial class VettingFile
{
    /// <summary>Whether it has been on the way to its results for longer than a case may take.</summary>
    public bool IsPastHardStop(DateOnly today) =>
        HardStopOn < today && (State is VettingState.Received or VettingState.Eligible or VettingState.InEvaluation);

    /// <summary>The portal tells the coordinator that the day is past. Breaks <c>vetting.hard-stop-not-reached</c>.</summary>
    public void TellHardStop(PolicyOfTheDay policy)
    {
        Demand(!HardStopTold && IsPastHardStop(policy.Today), "vetting.hard-stop-not-reached");
        HardStopTold = true;
        Raise(new FileChanged(this, null, State, policy.Now));
    }

    /// <summary>The person did something: the clock of inactivity starts anew.</summary>
    public void SubjectWasActive(DateTimeOffset at) => (SubjectActiveAt, Notices) = (at, 0);

    /// <summary>
    /// The person was in class or examined that day. Counts while they are in training and the clocks run, and never earlier than what
    /// is known already, nor later than now.
    /// </summary>
    internal void SubjectWasInClass(DateOnly day, PolicyOfTheDay policy)
    {
        var end = MexicoTime.At(day.AddDays(1), default).AddSeconds(-1);
        var at = end < policy.Now ? end : policy.Now;
        if (State is VettingState.InTraining && !IsHeld && at > SubjectActiveAt)
        {
            SubjectWasActive(at);
            Raise(new FileChanged(this, null, State, policy.Now));
        }
    }

    /// <summary>
    /// A notice counts only while the file is open and its clocks run, and one a day: two at once are one. Breaks
    /// <c>vetting.not-open</c>, <c>vetting.on-hold</c>, <c>vetting.notice-today</c>.
    /// </summary>
    public void NoticeOfInactivitySent(PolicyOfTheDay policy)
    {
        Demand(State.IsOpen(), "vetting.not-open");
        DemandNotHeld();
        Demand(Notices == 0 || NoticeOn < policy.Today, "vetting.notice-today");
        (Notices, NoticeOn) = (Notices + 1, policy.Today);
        Raise(new FileChanged(this, null, State, policy.Now));
    }

    /// <summary>
    /// The decision was delivered, with proof: the appeal window runs from here. Breaks <c>vetting.nothing-to-notify</c>,
    /// <c>vetting.already-notified</c>, <c>vetting.notice-day-impossible</c>.
    /// </summary>
    public void NoticeDelivered(DateOnly day, PolicyOfTheDay policy)
    {
        Demand(State is VettingState.NotApproved or VettingState.NotEligible, "vetting.nothing-to-notify");
        Demand(NoticeDeliveredOn is null, "vetting.already-notified");
        Demand(day <= policy.Today && day >= MexicoTime.DayOf(StateSince), "vetting.notice-day-impossible");
        DemandNotHeld();
        (NoticeDeliveredOn, AppealUntil) = (day, policy.Calendar.Add(day, policy.Numbers.AppealBusinessDays));
        Follow(policy);
        Raise(new FileChanged(this, null, State, policy.Now));
    }
}
