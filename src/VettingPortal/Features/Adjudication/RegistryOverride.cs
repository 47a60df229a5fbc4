using VettingPortal.Features.People;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Adjudication;

public readonly record struct RegistryOverrideId(Guid Value) : IRecordId<RegistryOverrideId>
{
    public static RegistryOverrideId New() => new(Guid.CreateVersion7());

    public static RegistryOverrideId From(Guid value) => new(value);
}

/// <summary>What became of a request to lift a stop of the national registry.</summary>
public enum OverrideState
{
    Waiting,

    /// <summary>Both adjudicators lifted it.</summary>
    Lifted,

    /// <summary>One of them at least did not: the stop stands.</summary>
    Stands,
}

/// <summary>Somebody was drawn or has answered.</summary>
public sealed record OverrideChanged(RegistryOverride Override) : IDomainEvent;

/// <summary>
/// The request to go on despite a removal, a disqualification or a failed vetting in the national registry (R-REG-02): what the authority
/// that made the entry said, the two adjudicators drawn by lot, and the written reason of each. It takes both to lift the stop.
/// </summary>
public sealed class RegistryOverride : Aggregate
{
    public const int Seats = 2;

    public const int ReasonMin = 50;

    public const int ReasonMax = 4000;

    private readonly List<OverrideMember> _members = [];
    private readonly List<DrawnFrom> _candidates = [];

    private RegistryOverride() { }

    public RegistryOverrideId Id { get; private init; }

    public VettingFileId File { get; private init; }

    public PersonId Person { get; private init; }

    /// <summary>The registry's answer that stops the application.</summary>
    public RegistryQueryId Query { get; private init; }

    /// <summary>What the authority that made the entry said when it was asked.</summary>
    public string Verification { get; private init; } = "";

    public Guid AskedBy { get; private init; }

    public DateTimeOffset AskedAt { get; private init; }

    public string Seed { get; private init; } = "";

    public OverrideState State { get; private set; }

    public IReadOnlyList<OverrideMember> Members => _members;

    /// <summary>The two whose answers count.</summary>
    public IEnumerable<OverrideMember> Answering => _members.Where(one => one.RelievedAt is null);

    /// <summary>From whom was drawn, and who was kept out by which rule.</summary>
    public IReadOnlyList<DrawnFrom> Candidates => _candidates;

    public override Guid? DataSubject => Person.Value;

    /// <summary>
    /// Draws two adjudicators for a stop. Breaks <c>adjudication.not-a-stop</c>, <c>adjudication.not-at-eligibility</c>,
    /// <c>adjudication.reason-length</c>, <c>adjudication.too-few-adjudicators</c>.
    /// </summary>
    public static RegistryOverride Ask(
        RegistryOverrideId id,
        VettingFile file,
        RegistryQuery query,
        string verification,
        IReadOnlyList<Candidate> pool,
        string seed,
        Actor by,
        PolicyOfTheDay policy
    )
    {
        Demand(query.Finding.IsStop(), "adjudication.not-a-stop");
        Demand(file.State is VettingState.Received, "adjudication.not-at-eligibility");
        var drawn = RandomDraw.Pick(seed, pool, Seats);
        Demand(drawn.Count == Seats, "adjudication.too-few-adjudicators", drawn.Count, Seats);
        var asked = new RegistryOverride
        {
            Id = id,
            File = file.Id,
            Person = file.Person,
            Query = query.Id,
            Verification = Written(verification),
            AskedBy = by.Id,
            AskedAt = policy.Now,
            Seed = seed,
        };
        asked._candidates.AddRange(pool.Select(one => new DrawnFrom(1, one)));
        asked._members.AddRange(drawn.Select((user, i) => new OverrideMember(i + 1, user)));
        asked.Raise(new OverrideChanged(asked));
        return asked;
    }

    /// <summary>
    /// One of the two answers, with a reason. Breaks <c>adjudication.not-your-seat</c>, <c>adjudication.already-answered</c>,
    /// <c>adjudication.reason-length</c>.
    /// </summary>
    public void Answer(bool lifts, string reason, Actor by, DateTimeOffset at)
    {
        var member = SeatOf(by.Id);
        Demand(member.Lifts is null, "adjudication.already-answered");
        member.Answer(lifts, Written(reason), at);
        if (Answering.All(one => one.Lifts is not null))
        {
            State = Answering.All(one => one.Lifts is true) ? OverrideState.Lifted : OverrideState.Stands;
        }
        Raise(new OverrideChanged(this));
    }

    /// <summary>
    /// One of the two who has not answered steps back, or may no longer act, and another is drawn (SOD-12). Breaks
    /// <c>adjudication.not-your-seat</c>, <c>adjudication.already-answered</c>, <c>adjudication.reason-missing</c>,
    /// <c>adjudication.too-few-adjudicators</c>.
    /// </summary>
    public Guid Replace(Guid user, string reason, IReadOnlyList<Candidate> pool, string seed, DateTimeOffset at)
    {
        var member = SeatOf(user);
        Demand(member.Lifts is null, "adjudication.already-answered");
        Demand(!string.IsNullOrWhiteSpace(reason), "adjudication.reason-missing");
        var other = Answering.Single(one => one.User != user).User;
        var drawn = RandomDraw.Pick(seed, pool, 1, [.. pool.Where(one => one.User == other)]);
        Demand(drawn.Count == 1, "adjudication.too-few-adjudicators", drawn.Count, 1);
        member.Relieve(reason.Trim(), at);
        var draw = _members.Count;
        _candidates.AddRange(pool.Select(one => new DrawnFrom(draw, one)));
        _members.Add(new OverrideMember(_members.Count + 1, drawn[0], seed));
        Raise(new OverrideChanged(this));
        return drawn[0];
    }

    /// <summary>Whether it waits for this person's answer.</summary>
    public bool Awaits(Guid user) => Answering.Any(one => one.User == user && one.Lifts is null);

    private OverrideMember SeatOf(Guid user) =>
        Answering.FirstOrDefault(one => one.User == user)
        ?? throw new RuleBrokenException("adjudication.not-your-seat");

    private static string Written(string text)
    {
        var written = text.Trim();
        Demand(written.Length is >= ReasonMin and <= ReasonMax, "adjudication.reason-length", ReasonMin, ReasonMax);
        return written;
    }

    private static void Demand(bool holds, string rule, params object[] facts)
    {
        if (!holds)
        {
            throw new RuleBrokenException(rule, facts);
        }
    }
}
