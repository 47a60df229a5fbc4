using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Kernel;

/// <summary>What the door remembers of a command from one try to the next.</summary>
internal sealed class Passage(Guid act)
{
    public Guid Act => act;

    /// <summary>Whether a try came to its save, after which only the ledger knows whether it was kept.</summary>
    public bool Saving { get; set; }

    /// <summary>How a try ended that was not done, whose entry may have been kept without an answer.</summary>
    public Outcome? Refused { get; set; }
}

/// <summary>What people can cause, as an answer to them.</summary>
internal static class Refusals
{
    /// <summary>The answer; null for a bug or an outage, which stays an exception.</summary>
    public static Outcome? Of(Exception failure, IModel model) =>
        failure switch
        {
            RuleBrokenException broken => new Outcome.Refused(broken.Rule, broken.Facts),
            RecordNotFoundException => new Outcome.NotFound(),
            DbUpdateConcurrencyException or StaleRecordException => new Outcome.Stale(),
            DbUpdateException update when BrokenIndex.RuleOf(update, model) is { } rule => new Outcome.Refused(rule),
            DbUpdateException update when BrokenIndex.IsLostRace(update, model) => new Outcome.Stale(),
            _ => null,
        };
}
