using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using static VettingPortal.Tests.Vetting.AVettingFile;

namespace VettingPortal.Tests.Vetting;

/// <summary>What is told of a step before it is tried.</summary>
public sealed class ObstacleTests
{
    [Fact]
    public void ObstaclesFor_PhasesLeft_NameTheRuleAndHowMany()
    {
        var file = InEvaluation();

        var obstacle = Assert.Single(file.ObstaclesFor(Coordinator, Today));

        Assert.Equal((VettingStep.Integrate, "vetting.evaluations-pending"), (obstacle.Step, obstacle.Rule));
        Assert.Equal([5], obstacle.Facts);
        Assert.Equal(VettingState.InEvaluation, file.State);
    }

    [Fact]
    public void ObstaclesFor_AllPhasesConcluded_IsNone() =>
        Assert.Empty(Evaluated().ObstaclesFor(Coordinator, After(10)));

    [Fact]
    public void ObstaclesFor_EligibleWithoutConsents_NamesThem()
    {
        var obstacle = Assert.Single(Eligible().ObstaclesFor(Coordinator, Today));

        Assert.Equal((VettingStep.StartEvaluation, "vetting.consents-missing"), (obstacle.Step, obstacle.Rule));
    }

    [Fact]
    public void ObstaclesFor_ConsentsSigned_DoesNotAskForTheDrawTheActMakes()
    {
        var file = Eligible();
        foreach (var kind in Enum.GetValues<ConsentKind>())
        {
            file.Sign(kind, Today.Today, Today);
        }

        Assert.Empty(file.ObstaclesFor(Coordinator, Today));
    }

    [Fact]
    public void ObstaclesFor_WhoHasNoSuchStep_IsNone() =>
        Assert.Empty(InEvaluation().ObstaclesFor(Recruiter with { Permissions = new HashSet<Permission>() }, Today));
}
