using Stateless;
using VettingPortal.Features.Settings;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Vetting;

/// <summary>The first rule that a step would break now, with what fills its text.</summary>
public sealed record Obstacle(VettingStep Step, string Rule, IReadOnlyList<object> Facts);

public sealed partial class VettingFile
{
    // Their guards look at nothing beyond the file and the day. Of closing one as not completed nothing is told beforehand: whether it
    // may would say what was found in a medical phase.
    private static readonly VettingStep[] Foreseeable =
    [
        VettingStep.Integrate,
        VettingStep.StartEvaluation,
        VettingStep.Reopen,
    ];

    // The act draws them itself.
    private const string DrawnByTheAct = "vetting.evaluators-not-drawn";

    /// <summary>What stands in the way of the steps this person is offered, as far as it can be told before trying.</summary>
    public IReadOnlyList<Obstacle> ObstaclesFor(Actor actor, PolicyOfTheDay policy) =>
        [.. StepsFor(actor).Intersect(Foreseeable).Select(step => ObstacleTo(step, actor, policy)).OfType<Obstacle>()];

    private Obstacle? ObstacleTo(VettingStep step, Actor actor, PolicyOfTheDay policy)
    {
        // A machine of its own: the file does not move.
        var machine = new StateMachine<VettingState, VettingStep>(State);
        try
        {
            VettingWorkflow.Define(machine, this, actor, new VettingFacts(policy)).Fire(step);
            return null;
        }
        catch (RuleBrokenException broken)
        {
            return broken.Rule == DrawnByTheAct ? null : new(step, broken.Rule, broken.Facts);
        }
    }
}
