using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Adjudication;

/// <summary>How a round becomes a decision.</summary>
public sealed partial class BoardCase
{
    /// <summary>
    /// The chair chooses one of two votes that differ; never a third. Breaks <c>adjudication.not-the-chair</c>,
    /// <c>adjudication.votes-sealed</c>, <c>adjudication.votes-agree</c>, <c>adjudication.not-a-vote</c>, <c>adjudication.reason-missing</c>.
    /// </summary>
    public void Choose(BallotBox box, Guid adjudicator, string reason, Actor by)
    {
        DemandOpened(box, by);
        Demand(!Agree(box), "adjudication.votes-agree");
        Demand(box.VoteOf(adjudicator) is not null, "adjudication.not-a-vote");
        Demand(!string.IsNullOrWhiteSpace(reason), "adjudication.reason-missing");
        Round.Choose(adjudicator, reason.Trim());
        Raise(new BoardChanged(this));
    }

    /// <summary>The votes that carry the decision: both where they agree, the chosen one where they differ. Breaks <c>adjudication.choice-missing</c>.</summary>
    public IReadOnlyList<Vote> Deciding(BallotBox box, Actor by)
    {
        DemandOpened(box, by);
        if (Agree(box))
        {
            return [.. box.Votes.OrderBy(vote => vote.At)];
        }
        Demand(Round.Chosen is not null, "adjudication.choice-missing");
        return [box.VoteOf(Round.Chosen!.Value)!];
    }

    /// <summary>What the workflow's guards are told of the board.</summary>
    public BoardFacts FactsOf(IReadOnlyList<Vote> deciding, BallotBox box, BallotRules rules)
    {
        var ballots = deciding.Select(vote => vote.AsBallot()).ToList();
        return new BoardFacts(
            [.. Adjudicators],
            box.Votes.Count,
            deciding[0].Decision.State(),
            ballots.All(rules.RationaleIsComplete),
            ballots.All(rules.IsPolygraphAlone),
            [.. ballots.SelectMany(ballot => ballot.Restrictions).Distinct()]
        );
    }

    /// <summary>The decision was taken on the file.</summary>
    internal void Decided(BoardDecision decision, string? reasonCode, DateTimeOffset at)
    {
        Round.Decided(decision, reasonCode, at);
        State = decision is BoardDecision.AskMoreInformation ? BoardState.AwaitingInformation : BoardState.Decided;
        Raise(new BoardChanged(this));
    }

    /// <summary>
    /// What was asked for has come: a new round with the same adjudicators. Breaks <c>adjudication.not-the-chair</c>,
    /// <c>adjudication.nothing-asked</c>, <c>adjudication.information-missing</c>.
    /// </summary>
    public BallotBox Supply(BallotBoxId box, string information, Actor by, PolicyOfTheDay policy)
    {
        DemandChair(by);
        Demand(State is BoardState.AwaitingInformation, "adjudication.nothing-asked");
        Demand(!string.IsNullOrWhiteSpace(information), "adjudication.information-missing");
        Demand(information.Length <= BallotRules.RationaleMax, "adjudication.text-too-long", BallotRules.RationaleMax);
        Round.Supplied(information.Trim(), policy.Now);
        _rounds.Add(new BoardRound(_rounds.Count + 1, policy.Now));
        State = BoardState.AwaitingVotes;
        Raise(new BoardChanged(this));
        return BallotBox.For(box, this, Round.Number);
    }

    internal void DemandChair(Actor by) => Demand(by.Id == Chair, "adjudication.not-the-chair");

    // One rule whether none or one of the votes is in: the refusal must not tell them apart.
    private void DemandOpened(BallotBox box, Actor by)
    {
        DemandChair(by);
        Demand(State is not BoardState.AwaitingVotes && box.IsFull, "adjudication.votes-sealed");
        Demand(State is BoardState.ToDecide, "adjudication.already-decided");
    }

    private static bool Agree(BallotBox box) => box.Votes.DistinctBy(vote => vote.Decision).Count() == 1;
}
