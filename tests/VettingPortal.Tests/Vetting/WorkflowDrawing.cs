using System.Globalization;
using System.Text;
using Stateless;
using Stateless.Reflection;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Tests.Vetting;

/// <summary>Draws the workflow from the code, as <c>docs/workflow.md</c> shows it.</summary>
internal static class WorkflowDrawing
{
    /// <summary>The codes of all guards.</summary>
    public static IReadOnlySet<string> Guards() => Moves().SelectMany(move => move.Rules).ToHashSet();

    /// <summary>The steps that lead on from each state, but those that end a file from anywhere.</summary>
    public static ILookup<VettingState, VettingStep> Ahead() =>
        Moves()
            .Where(move => !Everywhere(move.Step))
            .DistinctBy(move => (move.From, move.Step))
            .ToLookup(move => move.From, move => move.Step);

    public static string Page()
    {
        var moves = Moves();
        var page = new StringBuilder();
        page.Append(
            """
            # The road of a vetting file

            Drawn from `VettingWorkflow` by a test, which fails when this page is out of date; `VETTING_WRITE_DOCS=1` makes it write the page anew.
            A hold lies over any open state: while it is on, every step is refused (`vetting.on-hold`), and clocks stand still.

            ```mermaid
            stateDiagram-v2
                [*] --> Draft

            """
        );
        foreach (var move in moves.Where(move => !Everywhere(move.Step)))
        {
            page.Append(CultureInfo.InvariantCulture, $"    {move.From} --> {move.To}: {move.Step}\n");
        }
        page.Append(
            "```\n\nFrom every open state besides: `Withdraw` to `Withdrawn`, `CloseForInactivity` to `ClosedForInactivity`.\n"
        );
        page.Append(
            "\n## Steps and their rules\n\n| from | step | to | permission | rules |\n| --- | --- | --- | --- | --- |\n"
        );
        foreach (var move in moves)
        {
            var rules = string.Join(", ", move.Rules.Select(rule => $"`{rule}`"));
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {move.From} | {move.Step} | {move.To} | `{move.Step.Permission()}` | {rules} |\n"
            );
        }
        return page.ToString();
    }

    private static bool Everywhere(VettingStep step) => step is VettingStep.Withdraw or VettingStep.CloseForInactivity;

    private static List<Move> Moves()
    {
        var file = AVettingFile.Draft();
        var machine = new StateMachine<VettingState, VettingStep>(VettingState.Draft);
        var workflow = VettingWorkflow.Define(machine, file, AVettingFile.Recruiter, AVettingFile.Facts()).GetInfo();
        return
        [
            .. workflow
                .States.SelectMany(state => state.Transitions.Select(transition => MoveOf(state, transition)))
                .OrderBy(move => move.From)
                .ThenBy(move => move.Step)
                .ThenBy(move => move.To, StringComparer.Ordinal),
        ];
    }

    private static Move MoveOf(StateInfo from, TransitionInfo transition) =>
        new(
            (VettingState)from.UnderlyingState,
            (VettingStep)transition.Trigger.UnderlyingTrigger,
            transition is FixedTransitionInfo known
                ? known.DestinationState.UnderlyingState.ToString()!
                : "where it stood",
            [.. transition.GuardConditionsMethodDescriptions.Select(guard => guard.Description)]
        );

    private sealed record Move(VettingState From, VettingStep Step, string To, IReadOnlyList<string> Rules);
}
