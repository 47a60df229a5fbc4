using VettingPortal.Kernel;

namespace VettingPortal.Features.Vetting;

/// <summary>Work that is looked at again, because who did it declared a tie to the person afterwards (SOD-12).</summary>
public sealed partial class VettingFile
{
    /// <summary>The seats whose work nobody has looked at again yet.</summary>
    public IReadOnlyList<Seat> DoubtedWork() => _seats.FindAll(seat => seat.DoubtedSince is not null);

    /// <summary>Puts what was done in these seats under review; nothing of it changes by that.</summary>
    internal void DoubtWork(IReadOnlyCollection<int> seats, DateTimeOffset at)
    {
        _seats.FindAll(seat => seats.Contains(seat.Ordinal)).ForEach(seat => seat.Doubt(at));
        Raise(new FileChanged(this, null, State, at));
    }

    /// <summary>
    /// Somebody else has looked at it and lets it stand; a phase that is not to stand is voided instead. Breaks
    /// <c>vetting.no-work-in-doubt</c>, <c>vetting.reviews-own-work</c>, <c>vetting.work-review-reason</c>.
    /// </summary>
    public void UpholdWork(Actor by, string why, DateTimeOffset at)
    {
        var doubted = DoubtedWork();
        Demand(doubted.Count > 0, "vetting.no-work-in-doubt");
        Demand(
            doubted.All(seat => Access.Allows(by, new AccessAct.Review(seat.Holder), new AccessRecord(Person.Value))),
            "vetting.reviews-own-work"
        );
        Demand(why.Trim().Length is > 0 and <= Vetting.Seat.WhyMax, "vetting.work-review-reason");
        foreach (var seat in doubted)
        {
            seat.Uphold(by.Id, why.Trim(), at);
        }
        Raise(new FileChanged(this, null, State, at));
    }
}
