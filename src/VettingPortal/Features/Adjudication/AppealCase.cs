using VettingPortal.Features.Evaluations;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Features.Adjudication;

/// <summary>What a panel may decide on an appeal.</summary>
public enum AppealDecision
{
    Confirm,
    Reverse,
    Repeat,
}

/// <summary>What one member of the panel held, and why.</summary>
public sealed record PanelOpinion(Guid Member, AppealDecision Decision, string Opinion);

/// <summary>An appeal against a decision: its grounds, the panel of three drawn by lot, their opinions and what came of it (§7.3, 17).</summary>
public sealed class AppealCase : Aggregate
{
    public const int TextMax = 6000;

    public const int PanelSeats = 3;

    private readonly List<PanelMember> _panel = [];
    private readonly List<DrawnFrom> _candidates = [];
    private readonly List<PhaseToRepeat> _phases = [];

    private AppealCase() { }

    public AppealCaseId Id { get; private init; }

    public VettingFileId File { get; private init; }

    public PersonId Person { get; private init; }

    /// <summary>What is appealed against.</summary>
    public VettingState Against { get; private init; }

    /// <summary>The day it was received.</summary>
    public DateOnly LodgedOn { get; private init; }

    /// <summary>The document that proves on which day it was received.</summary>
    public DocumentId Proof { get; private init; }

    public string Grounds { get; private init; } = "";

    public Guid RegisteredBy { get; private init; }

    public DateTimeOffset RegisteredAt { get; private init; }

    public string? Seed { get; private set; }

    public IReadOnlyList<PanelMember> Panel => _panel;

    public IReadOnlyList<DrawnFrom> Candidates => _candidates;

    public AppealDecision? Decision { get; private set; }

    public string? Reasons { get; private set; }

    public IReadOnlyList<PhaseToRepeat> Phases => _phases;

    public DateTimeOffset? DecidedAt { get; private set; }

    public override Guid? DataSubject => Person.Value;

    /// <summary>The <c>OwnerType</c> of its documents.</summary>
    public const string DocumentOwner = "appeal";

    /// <summary>Registers an appeal by the day it was filed. Breaks <c>vetting.not-appealable</c>, <c>adjudication.grounds-missing</c>, <c>adjudication.lodged-in-future</c>, <c>adjudication.lodged-before-decision</c>, <c>adjudication.text-too-long</c>.</summary>
    public static AppealCase Register(
        AppealCaseId id,
        VettingFile file,
        DateOnly lodgedOn,
        string grounds,
        DocumentId proof,
        Actor by,
        PolicyOfTheDay policy
    )
    {
        Demand(!string.IsNullOrWhiteSpace(grounds), "adjudication.grounds-missing");
        Demand(grounds.Length <= TextMax, "adjudication.text-too-long", TextMax);
        Demand(lodgedOn <= policy.Today, "adjudication.lodged-in-future");
        Demand(file.IsAppealable, "vetting.not-appealable");
        var decided = file.RefusedOn ?? MexicoTime.DayOf(file.StateSince);
        Demand(lodgedOn >= decided, "adjudication.lodged-before-decision", decided);
        return new AppealCase
        {
            Id = id,
            File = file.Id,
            Person = file.Person,
            Against = file.Appealable!.Value,
            LodgedOn = lodgedOn,
            Proof = proof,
            Grounds = grounds.Trim(),
            RegisteredBy = by.Id,
            RegisteredAt = policy.Now,
        };
    }

    /// <summary>Draws the panel. Breaks <c>adjudication.panel-drawn</c>, <c>adjudication.too-few-adjudicators</c>.</summary>
    public void DrawPanel(IReadOnlyList<Candidate> pool, string seed)
    {
        Demand(_panel.Count == 0, "adjudication.panel-drawn");
        var drawn = RandomDraw.Pick(seed, pool, PanelSeats);
        Demand(drawn.Count == PanelSeats, "adjudication.too-few-adjudicators", drawn.Count, PanelSeats);
        Seed = seed;
        _candidates.AddRange(pool.Select(one => new DrawnFrom(1, one)));
        _panel.AddRange(drawn.Select((user, i) => new PanelMember(i + 1, user)));
    }

    /// <summary>
    /// Records what the panel decided: three opinions, of which two at least agree. Breaks <c>adjudication.panel-not-drawn</c>,
    /// <c>adjudication.opinions-missing</c>, <c>adjudication.no-majority</c>, <c>adjudication.reason-missing</c>,
    /// <c>adjudication.repeat-without-phases</c>, <c>adjudication.repeat-needs-evaluation</c>, <c>adjudication.already-decided</c>.
    /// </summary>
    public AppealDecision Decide(
        IReadOnlyList<PanelOpinion> opinions,
        string reasons,
        IReadOnlyList<EvaluationKind> phases,
        DateTimeOffset at
    )
    {
        Demand(DecidedAt is null, "adjudication.already-decided");
        Demand(_panel.Count == PanelSeats, "adjudication.panel-not-drawn");
        Demand(
            opinions.Count == PanelSeats
                && _panel.All(member =>
                    opinions.Any(one => one.Member == member.User && !string.IsNullOrWhiteSpace(one.Opinion))
                ),
            "adjudication.opinions-missing"
        );
        Demand(!string.IsNullOrWhiteSpace(reasons), "adjudication.reason-missing");
        Demand(
            reasons.Length <= TextMax && opinions.All(one => one.Opinion.Length <= TextMax),
            "adjudication.text-too-long",
            TextMax
        );
        var most = opinions.GroupBy(one => one.Decision).MaxBy(group => group.Count())!;
        Demand(most.Count() > PanelSeats / 2, "adjudication.no-majority");
        if (most.Key is AppealDecision.Repeat)
        {
            Demand(Against is VettingState.NotApproved, "adjudication.repeat-needs-evaluation");
            Demand(phases.Count > 0, "adjudication.repeat-without-phases");
            _phases.AddRange(phases.Distinct().Select(kind => new PhaseToRepeat(kind)));
        }
        foreach (var member in _panel)
        {
            member.Hold(opinions.Single(one => one.Member == member.User));
        }
        (Decision, Reasons, DecidedAt) = (most.Key, reasons.Trim(), at);
        return most.Key;
    }

    private static void Demand(bool holds, string rule, params object[] facts)
    {
        if (!holds)
        {
            throw new RuleBrokenException(rule, facts);
        }
    }
}

/// <summary>A member of the panel and what they held.</summary>
public sealed class PanelMember
{
    private PanelMember() { }

    internal PanelMember(int ordinal, Guid user) => (Ordinal, User) = (ordinal, user);

    public int Ordinal { get; private init; }

    public Guid User { get; private init; }

    public AppealDecision? Decision { get; private set; }

    public string? Opinion { get; private set; }

    internal void Hold(PanelOpinion opinion) => (Decision, Opinion) = (opinion.Decision, opinion.Opinion.Trim());
}

/// <summary>A phase the panel orders to be done again, by other staff.</summary>
public sealed class PhaseToRepeat
{
    private PhaseToRepeat() { }

    internal PhaseToRepeat(EvaluationKind kind) => Kind = kind;

    public EvaluationKind Kind { get; private init; }
}
