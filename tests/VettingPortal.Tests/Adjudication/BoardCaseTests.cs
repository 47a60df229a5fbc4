using VettingPortal.Features.Adjudication;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Adjudication;

/// <summary>Who votes, once, and how two votes become a decision.</summary>
public sealed class BoardCaseTests
{
    [Fact]
    public void Pick_WithTheSameSeed_DrawsTheSamePeople()
    {
        var seed = RandomDraw.NewSeed(new Chance());

        var first = RandomDraw.Pick(seed, ABoard.Pool(9), 2);

        Assert.Equal(first, RandomDraw.Pick(seed, [.. ABoard.Pool(9).Reverse()], 2));
        Assert.Equal(2, first.Distinct().Count());
    }

    [Fact]
    public void Pick_OfSuperiorAndSubordinate_NeverDrawsBoth()
    {
        var (one, other, third) = (ABoard.Pool(3)[0], ABoard.Pool(3)[1], ABoard.Pool(3)[2]);
        var pool = new[] { one, other with { Supervisor = one.User }, third };

        foreach (var _ in Enumerable.Range(0, 50))
        {
            Assert.Contains(third.User, RandomDraw.Pick(RandomDraw.NewSeed(new Chance()), pool, 2));
        }
    }

    [Fact]
    public void Open_WithTooFewWithoutConflict_IsRefused()
    {
        var file = ABoard.InIntegration(Features.People.PersonId.New());
        var pool = new[] { ABoard.Pool(2)[0], ABoard.Pool(2)[1] with { Exclusion = "adjudication.excluded-unit" } };

        ABoard.Refused(
            "adjudication.too-few-adjudicators",
            () =>
                BoardCase.Open(
                    BoardCaseId.New(),
                    file,
                    1,
                    pool,
                    RandomDraw.NewSeed(new Chance()),
                    ABoard.Chair,
                    ABoard.Policy
                )
        );
    }

    [Fact]
    public void Open_KeepsWhatTheDrawCanBeRepeatedFrom()
    {
        var (_, board, _) = ABoard.Opened();

        var again = RandomDraw.Pick(
            board.Draws[0].Seed,
            [.. board.Candidates.Select(candidate => candidate.AsCandidate())],
            2
        );

        Assert.Equal(board.Adjudicators, again);
    }

    [Fact]
    public void Cast_BySomebodyElse_IsRefused()
    {
        var (file, board, box) = ABoard.Opened();

        ABoard.Refused("adjudication.not-your-seat", () => Cast(file, board, box, ABoard.Chair, ABoard.Approve()));
    }

    [Fact]
    public void Cast_Twice_IsRefused()
    {
        var (file, board, box) = ABoard.Opened();
        var voter = ABoard.Adjudicator(board, 0);
        Cast(file, board, box, voter, ABoard.Approve());

        ABoard.Refused("adjudication.already-voted", () => Cast(file, board, box, voter, ABoard.Deny()));
        Assert.Equal(BoardDecision.Approve, Assert.Single(box.Votes).Decision);
    }

    [Fact]
    public void Cast_OfOneVote_LeavesTheBoardAsItWas()
    {
        var (file, board, box) = ABoard.Opened();
        board.TakeEvents();

        Cast(file, board, box, ABoard.Adjudicator(board, 0), ABoard.Deny());

        Assert.Equal((BoardState.AwaitingVotes, null), (board.State, board.Round.OpenedAt));
        Assert.Empty(board.Events);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Decide_BeforeBothVotesAreIn_IsRefusedTheSameWay(bool one)
    {
        var (file, board, box) = ABoard.Opened();
        if (one)
        {
            Cast(file, board, box, ABoard.Adjudicator(board, 0), ABoard.Approve());
        }
        var voter = board.Adjudicators.First();

        ABoard.Refused("adjudication.votes-sealed", () => board.Choose(box, voter, "razón suficiente", ABoard.Chair));
        ABoard.Refused("adjudication.votes-sealed", () => board.Deciding(box, ABoard.Chair));
    }

    [Fact]
    public void Deciding_OfEqualVotes_IsBoth()
    {
        var (_, board, box) = Voted(ABoard.Deny(), ABoard.Deny());

        Assert.Equal(2, board.Deciding(box, ABoard.Chair).Count);
        ABoard.Refused(
            "adjudication.votes-agree",
            () => board.Choose(box, board.Adjudicators.First(), "razón", ABoard.Chair)
        );
    }

    [Fact]
    public void Deciding_OfVotesThatDiffer_TakesTheChairsChoice()
    {
        var (_, board, box) = Voted(ABoard.Deny(), ABoard.Restrict());

        ABoard.Refused("adjudication.choice-missing", () => board.Deciding(box, ABoard.Chair));
        board.Choose(box, board.Adjudicators.Last(), "Razón de la presidencia", ABoard.Chair);

        Assert.Equal(BoardDecision.ApproveWithRestrictions, Assert.Single(board.Deciding(box, ABoard.Chair)).Decision);
    }

    [Fact]
    public void Choose_OfAThirdOrWithoutReasonOrByAnotherChair_IsRefused()
    {
        var (_, board, box) = Voted(ABoard.Deny(), ABoard.Approve());
        var voter = board.Adjudicators.First();

        ABoard.Refused("adjudication.not-a-vote", () => board.Choose(box, ABoard.Chair.Id, "razón", ABoard.Chair));
        ABoard.Refused("adjudication.reason-missing", () => board.Choose(box, voter, " ", ABoard.Chair));
        ABoard.Refused(
            "adjudication.not-the-chair",
            () => board.Choose(box, voter, "razón", ABoard.Someone(Role.BRD, 2))
        );
    }

    [Fact]
    public void Recuse_BeforeVoting_DrawsAnother()
    {
        var (_, board, box) = ABoard.Opened();
        var leaving = ABoard.Adjudicator(board, 0);
        var pool = ABoard.Pool(4).Select(one => board.IsSeated(one.User) ? one with { Exclusion = "x" } : one).ToList();

        var drawn = board.Recuse(box, "Parentesco", pool, RandomDraw.NewSeed(new Chance()), leaving, ABoard.Policy);

        Assert.DoesNotContain(leaving.Id, board.Adjudicators);
        Assert.Contains(drawn, board.Adjudicators);
        Assert.Equal(2, board.Adjudicators.Count());
    }

    [Fact]
    public void Recuse_AfterVotingOrWithoutReasonOrSeat_IsRefused()
    {
        var (file, board, box) = ABoard.Opened();
        var (voted, other) = (ABoard.Adjudicator(board, 0), ABoard.Adjudicator(board, 1));
        Cast(file, board, box, voted, ABoard.Approve());

        ABoard.Refused("adjudication.already-voted", () => Recuse(voted, "Parentesco"));
        ABoard.Refused("adjudication.reason-missing", () => Recuse(other, " "));
        ABoard.Refused("adjudication.not-your-seat", () => Recuse(ABoard.Chair, "Parentesco"));

        void Recuse(Actor by, string reason) =>
            board.Recuse(box, reason, ABoard.Pool(4), RandomDraw.NewSeed(new Chance()), by, ABoard.Policy);
    }

    [Fact]
    public void Supply_AfterMoreInformationWasAsked_OpensANewRoundForTheSamePeople()
    {
        var (_, board, box) = Voted(ABoard.Ask(), ABoard.Ask());
        var voters = board.Adjudicators.ToList();
        ABoard.Refused("adjudication.nothing-asked", () => Supply("Estado de cuenta"));
        board.Decided(BoardDecision.AskMoreInformation, null, ABoard.Policy.Now);

        ABoard.Refused("adjudication.information-missing", () => Supply(" "));
        var next = Supply("Estado de cuenta");

        Assert.Equal((2, 2, BoardState.AwaitingVotes), (next.Round, board.Round.Number, board.State));
        Assert.Equal(voters, board.Adjudicators);
        Assert.Empty(next.Votes);

        BallotBox Supply(string information) =>
            board.Supply(BallotBoxId.New(), information, ABoard.Chair, ABoard.Policy);
    }

    private static (VettingFile File, BoardCase Board, BallotBox Box) Voted(Ballot first, Ballot second)
    {
        var (file, board, box) = ABoard.Opened();
        Cast(file, board, box, ABoard.Adjudicator(board, 0), first);
        Cast(file, board, box, ABoard.Adjudicator(board, 1), second);
        return (file, board, box);
    }

    private static void Cast(VettingFile file, BoardCase board, BallotBox box, Actor by, Ballot ballot) =>
        box.Cast(
            VoteId.New(),
            ballot,
            board,
            new BallotRules(BallotRules.ResultsOf(file), ABoard.Policy),
            by,
            ABoard.Policy
        );
}
