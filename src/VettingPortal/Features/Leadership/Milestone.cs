using VettingPortal.Features.Vetting;

namespace VettingPortal.Features.Leadership;

/// <summary>How far along the road a person has come; the steps of the funnel (§6.1). Members in their order.</summary>
public enum Milestone
{
    /// <summary>Registered; not yet an application.</summary>
    Registered,
    Applied,
    Eligible,
    Evaluated,
    Approved,
    Trained,
    Certified,
}

public static class Milestones
{
    /// <summary>What being in a state shows to have been reached; null where the state shows nothing (an end, an appeal).</summary>
    public static Milestone? Shown(this VettingState state) =>
        state switch
        {
            VettingState.Draft => Milestone.Registered,
            VettingState.Received or VettingState.NotEligible => Milestone.Applied,
            VettingState.Eligible or VettingState.InEvaluation => Milestone.Eligible,
            VettingState.Integration
            or VettingState.InAdjudication
            or VettingState.MoreInformation
            or VettingState.NotApproved => Milestone.Evaluated,
            VettingState.Approved
            or VettingState.ApprovedWithRestrictions
            or VettingState.InTraining
            or VettingState.TrainingFailed => Milestone.Approved,
            VettingState.TrainingPassed or VettingState.InCertification => Milestone.Trained,
            VettingState.Certified => Milestone.Certified,
            VettingState.Withdrawn
            or VettingState.ClosedForInactivity
            or VettingState.InAppeal
            or VettingState.Closed => null,
        };

    /// <summary>The furthest of those shown by the states a file was in.</summary>
    public static Milestone Furthest(IEnumerable<VettingState> states) =>
        states.Select(state => state.Shown() ?? Milestone.Registered).Append(Milestone.Registered).Max();
}
