using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Adjudication;

/// <summary>Where a board's case stands. A first vote does not move it.</summary>
public enum BoardState
{
    AwaitingVotes,
    ToDecide,
    AwaitingInformation,
    Decided,
}

/// <summary>A board's case moved on.</summary>
public sealed record BoardChanged(BoardCase Board) : IDomainEvent;

/// <summary>
/// One sitting of the board on a file: its chair, the two adjudicators drawn by lot, and its rounds. The votes lie in a
/// <see cref="BallotBox"/> of each round.
/// </summary>
public sealed partial class BoardCase : Aggregate
{
    private readonly List<BoardMember> _members = [];
    private readonly List<BoardRound> _rounds = [];
    private readonly List<BoardDraw> _draws = [];
    private readonly List<DrawnFrom> _candidates = [];
    private readonly List<ChairChange> _chairChanges = [];

    private BoardCase() { }

    public BoardCaseId Id { get; private init; }

    public VettingFileId File { get; private init; }

    public PersonId Person { get; private init; }

    /// <summary>The file's number, by which lists are ordered.</summary>
    public string Number { get; private init; } = "";

    /// <summary>Which sitting on this file, from 1; a file comes back when phases were repeated.</summary>
    public int Sitting { get; private init; }

    public Guid Chair { get; private set; }

    public BoardState State { get; private set; }

    public DateTimeOffset OpenedAt { get; private init; }

    public IReadOnlyList<BoardMember> Members => _members;

    public IReadOnlyList<BoardRound> Rounds => _rounds;

    public IReadOnlyList<BoardDraw> Draws => _draws;

    /// <summary>From whom was drawn, and who was kept out by which rule.</summary>
    public IReadOnlyList<DrawnFrom> Candidates => _candidates;

    /// <summary>Chairs who stepped back, and who was drawn in their place.</summary>
    public IReadOnlyList<ChairChange> ChairChanges => _chairChanges;

    public override Guid? DataSubject => Person.Value;

    public IEnumerable<Guid> Adjudicators => _members.Where(member => !member.IsRecused).Select(member => member.User);

    public BoardRound Round => _rounds.MaxBy(round => round.Number)!;

    public bool IsSeated(Guid user) => Adjudicators.Contains(user);

    /// <summary>Opens the board on a file that was given to it. Breaks <c>adjudication.too-few-adjudicators</c>.</summary>
    public static BoardCase Open(
        BoardCaseId id,
        VettingFile file,
        int sitting,
        IReadOnlyList<Candidate> pool,
        string seed,
        Actor chair,
        PolicyOfTheDay policy
    )
    {
        var board = new BoardCase
        {
            Id = id,
            File = file.Id,
            Person = file.Person,
            Number = file.Number,
            Sitting = sitting,
            Chair = chair.Id,
            OpenedAt = policy.Now,
        };
        board.Draw(pool, seed, BallotBox.Seats, policy.Now);
        board._rounds.Add(new BoardRound(1, policy.Now));
        board.Raise(new BoardChanged(board));
        return board;
    }

    /// <summary>
    /// An adjudicator steps back before voting, and another is drawn. Breaks <c>adjudication.not-your-seat</c>,
    /// <c>adjudication.already-voted</c>, <c>adjudication.reason-missing</c>, <c>adjudication.too-few-adjudicators</c>.
    /// </summary>
    public Guid Recuse(
        BallotBox box,
        string reason,
        IReadOnlyList<Candidate> pool,
        string seed,
        Actor by,
        PolicyOfTheDay policy
    )
    {
        Demand(IsSeated(by.Id), "adjudication.not-your-seat");
        return Replace(by.Id, box, reason, pool, seed, policy);
    }

    /// <summary>Another adjudicator is drawn for one who may no longer act. Breaks what <see cref="Recuse"/> breaks.</summary>
    internal Guid Replace(
        Guid user,
        BallotBox box,
        string reason,
        IReadOnlyList<Candidate> pool,
        string seed,
        PolicyOfTheDay policy
    )
    {
        Demand(box.VoteOf(user) is null, "adjudication.already-voted");
        Demand(!string.IsNullOrWhiteSpace(reason), "adjudication.reason-missing");
        var member = _members.First(one => one.User == user && !one.IsRecused);
        var drawn = Draw(pool, seed, 1, policy.Now, besides: user).Single();
        member.Recuse(reason.Trim(), policy.Now);
        Raise(new BoardChanged(this));
        return drawn;
    }

    /// <summary>
    /// The chair steps back before the decision (SOD-12), and another is drawn. Breaks <c>adjudication.not-the-chair</c>,
    /// <c>adjudication.already-decided</c>, <c>adjudication.reason-missing</c>, <c>adjudication.no-other-chair</c>.
    /// </summary>
    public Guid HandOver(string reason, IReadOnlyList<Candidate> pool, string seed, Actor by, PolicyOfTheDay policy)
    {
        DemandChair(by);
        return ReplaceChair(reason, pool, seed, policy);
    }

    internal Guid ReplaceChair(string reason, IReadOnlyList<Candidate> pool, string seed, PolicyOfTheDay policy)
    {
        Demand(State is not BoardState.Decided, "adjudication.already-decided");
        Demand(!string.IsNullOrWhiteSpace(reason), "adjudication.reason-missing");
        var drawn = RandomDraw.Pick(seed, pool, 1);
        Demand(drawn.Count == 1, "adjudication.no-other-chair");
        _chairChanges.Add(new ChairChange(_chairChanges.Count + 1, Chair, drawn[0], reason.Trim(), seed, policy.Now));
        Chair = drawn[0];
        Raise(new BoardChanged(this));
        return Chair;
    }

    internal void VotesAreIn(DateTimeOffset at)
    {
        Round.VotesAreIn(at);
        State = BoardState.ToDecide;
        Raise(new BoardChanged(this));
    }

    // Whoever steps back is no longer beside the one drawn.
    private IReadOnlyList<Guid> Draw(
        IReadOnlyList<Candidate> pool,
        string seed,
        int count,
        DateTimeOffset at,
        Guid? besides = null
    )
    {
        var beside = Adjudicators.Where(user => user != besides).ToHashSet();
        var drawn = RandomDraw.Pick(seed, pool, count, [.. pool.Where(one => beside.Contains(one.User))]);
        Demand(drawn.Count == count, "adjudication.too-few-adjudicators", drawn.Count, count);
        var number = _draws.Count + 1;
        _draws.Add(new BoardDraw(number, seed, count, at));
        _candidates.AddRange(pool.Select(one => new DrawnFrom(number, one)));
        foreach (var user in drawn)
        {
            _members.Add(new BoardMember(_members.Count + 1, user, number, at));
        }
        return drawn;
    }

    private static void Demand(bool holds, string rule, params object[] facts)
    {
        if (!holds)
        {
            throw new RuleBrokenException(rule, facts);
        }
    }
}
