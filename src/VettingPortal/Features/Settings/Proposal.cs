using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Settings;

public readonly record struct ProposalId(Guid Value) : IRecordId<ProposalId>
{
    public static ProposalId New() => new(Guid.CreateVersion7());

    public static ProposalId From(Guid value) => new(value);
}

/// <summary>What a proposal is about.</summary>
public enum ProposalKind
{
    PolicyNumbers,
    Holiday,
    ForceProfile,
    Region,
    ReferenceEntry,
}

/// <summary>How far a proposal has come.</summary>
public enum ProposalState
{
    Open,
    Approved,
    Declined,
    Withdrawn,
}

/// <summary>
/// A change to what law, policy or a list says, as one person proposes it. Nothing changes until another approves it; then it is
/// done in the same act.
/// </summary>
public sealed class Proposal : Aggregate
{
    public const int ReasonMax = 1000;

    private static readonly JsonSerializerOptions Written = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private Proposal() { }

    public ProposalId Id { get; private init; }

    public ProposalKind Kind { get; private init; }

    /// <summary>The record that would be made or changed.</summary>
    public Guid Target { get; private init; }

    /// <summary>What shall be so, as JSON.</summary>
    public string Content { get; private init; } = "";

    /// <summary>What was so when it was proposed, as JSON; null where nothing was.</summary>
    public string? Prior { get; private init; }

    public string Reason { get; private init; } = "";

    public Guid ProposedBy { get; private init; }

    public DateTimeOffset ProposedAt { get; private init; }

    public ProposalState State { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why it was declined or withdrawn.</summary>
    public string? DecisionReason { get; private set; }

    public SettingsChange Change => Read(Content)!;

    public SettingsChange? Before => Read(Prior);

    /// <summary>
    /// Proposes a change. Rules: <c>settings.reason-missing</c>, <c>settings.effective-in-past</c>,
    /// <c>settings.nothing-changes</c>, and those of the change itself.
    /// </summary>
    public static Proposal Make(
        ProposalId id,
        Guid target,
        SettingsChange change,
        SettingsChange? before,
        string reason,
        Actor by,
        DateTimeOffset now
    )
    {
        change = change.Tidy();
        change.Check();
        InTime(change, now);
        if (change.IsSameAs(before))
        {
            throw new RuleBrokenException("settings.nothing-changes");
        }
        return new()
        {
            Id = id,
            Kind = change.Kind,
            Target = target,
            Content = Write(change),
            Prior = before is null ? null : Write(before),
            Reason = Given(reason),
            ProposedBy = by.Id,
            ProposedAt = now,
        };
    }

    /// <summary>
    /// The second person says yes; the caller then does what it says. Rules: <c>settings.proposal-decided</c>,
    /// <c>settings.two-people</c>, and <c>settings.effective-in-past</c> where it waited too long.
    /// </summary>
    public void Approve(Actor by, DateTimeOffset now)
    {
        Decide(ProposalState.Approved, by, now);
        ByAnother(by);
        InTime(Change, now);
    }

    /// <summary>The second person says no. Rules: <c>settings.proposal-decided</c>, <c>settings.two-people</c>, <c>settings.reason-missing</c>.</summary>
    public void Decline(Actor by, string reason, DateTimeOffset now)
    {
        DecisionReason = Given(reason);
        Decide(ProposalState.Declined, by, now);
        ByAnother(by);
    }

    /// <summary>Who proposed takes it back. Rules: <c>settings.proposal-decided</c>, <c>settings.proposal-not-yours</c>, <c>settings.reason-missing</c>.</summary>
    public void Withdraw(Actor by, string reason, DateTimeOffset now)
    {
        DecisionReason = Given(reason);
        Decide(ProposalState.Withdrawn, by, now);
        if (by.Id != ProposedBy)
        {
            throw new RuleBrokenException("settings.proposal-not-yours");
        }
    }

    private void Decide(ProposalState state, Actor by, DateTimeOffset now)
    {
        if (State is not ProposalState.Open)
        {
            throw new RuleBrokenException("settings.proposal-decided");
        }
        (State, DecidedBy, DecidedAt) = (state, by.Id, now);
    }

    private void ByAnother(Actor by)
    {
        if (by.Id == ProposedBy)
        {
            throw new RuleBrokenException("settings.two-people");
        }
    }

    private static void InTime(SettingsChange change, DateTimeOffset now)
    {
        if (change.From < MexicoTime.DayOf(now))
        {
            throw new RuleBrokenException("settings.effective-in-past");
        }
    }

    private static string Given(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? throw new RuleBrokenException("settings.reason-missing") : reason.Trim();

    private static string Write(SettingsChange change) => JsonSerializer.Serialize(change, Written);

    private static SettingsChange? Read(string? json) =>
        json is null ? null : JsonSerializer.Deserialize<SettingsChange>(json, Written);
}
