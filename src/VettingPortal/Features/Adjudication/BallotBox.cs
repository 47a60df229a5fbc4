using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Adjudication;

/// <summary>A vote went into the box.</summary>
public sealed record VoteCast(BallotBox Box) : IDomainEvent;

/// <summary>
/// The votes of one round, sealed until both are in (SOD-06). It is a record apart from the board's and the file's, so that a first
/// vote changes no row, version or time that anybody else can see; two votes at the same instant collide here, and the later one
/// then finds the other.
/// </summary>
public sealed class BallotBox : Aggregate
{
    /// <summary>How many vote.</summary>
    public const int Seats = 2;

    private readonly List<Vote> _votes = [];

    private BallotBox() { }

    public BallotBoxId Id { get; private init; }

    public BoardCaseId Board { get; private init; }

    public int Round { get; private init; }

    public VettingFileId File { get; private init; }

    public PersonId Person { get; private init; }

    /// <summary>Sealed: read only what the actor may, by <see cref="VoteOf"/>, until <see cref="IsFull"/>.</summary>
    public IReadOnlyList<Vote> Votes => _votes;

    public bool IsFull => _votes.Count == Seats;

    public override Guid? DataSubject => Person.Value;

    internal static BallotBox For(BallotBoxId id, BoardCase board, int round) =>
        new()
        {
            Id = id,
            Board = board.Id,
            Round = round,
            File = board.File,
            Person = board.Person,
        };

    public Vote? VoteOf(Guid adjudicator) => _votes.FirstOrDefault(vote => vote.Adjudicator == adjudicator);

    /// <summary>
    /// Casts a vote: own seat, once, for good. Breaks <c>adjudication.not-your-seat</c>, <c>adjudication.already-voted</c>,
    /// <c>adjudication.not-awaiting-votes</c>, and those of <see cref="BallotRules"/>.
    /// </summary>
    public void Cast(VoteId id, Ballot ballot, BoardCase board, BallotRules rules, Actor by, PolicyOfTheDay policy)
    {
        if (!board.IsSeated(by.Id))
        {
            throw new RuleBrokenException("adjudication.not-your-seat");
        }
        if (VoteOf(by.Id) is not null)
        {
            throw new RuleBrokenException("adjudication.already-voted");
        }
        if (board.State is not BoardState.AwaitingVotes)
        {
            throw new RuleBrokenException("adjudication.not-awaiting-votes");
        }
        var tidy = ballot.Tidy();
        rules.Check(tidy);
        _votes.Add(new Vote(id, by.Id, tidy, policy.Now));
        if (IsFull)
        {
            board.VotesAreIn(policy.Now);
        }
        Raise(new VoteCast(this));
    }
}
