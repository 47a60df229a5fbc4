using VettingPortal.Kernel;
using static VettingPortal.Features.Vetting.VettingStep;

namespace VettingPortal.Features.Vetting;

/// <summary>Which permission each step takes (the actor column of §7.3). The door asks it; pages get their buttons from it.</summary>
public static class VettingSteps
{
    public static Permission Permission(this VettingStep step) =>
        step switch
        {
            Submit or Withdraw or Undo => VettingFeature.Register,
            FindEligible or FindNotEligible => VettingFeature.JudgeEligibility,
            StartEvaluation or Integrate or ReturnToEvaluation or CloseAsNotCompleted or CloseForInactivity or Reopen =>
                VettingFeature.Coordinate,
            OpenAdjudication
            or Approve
            or ApproveWithRestrictions
            or Deny
            or AskMoreInformation
            or ResumeAdjudication
            or CloseAfterNotice => VettingFeature.RunBoard,
            Enrol or PassTraining or FailTraining or LeaveTraining or Remediate or CloseAfterTraining =>
                VettingFeature.Train,
            OpenCertification or Certify => VettingFeature.RegisterCertificate,
            Appeal or ConfirmDenial or Reverse or Repeat => VettingFeature.Appeal,
        };
}
