using VettingPortal.Features.Evaluations;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Vetting;

/// <summary>Who does what on the file (SOD-01, SOD-04).</summary>
public sealed partial class VettingFile
{
    public bool HasNoDuty(Guid user) => _seats.All(seat => seat.Holder != user);

    public bool HasNoDutyBut(Duty duty, Guid user) => _seats.All(seat => seat.Holder != user || seat.Duty == duty);

    /// <summary>Whether this person may take the duty: not on their own file, and no other duty on it.</summary>
    public bool MayTakeSeat(Duty duty, EvaluationKind? phase, Actor actor) =>
        Access.Allows(actor, Taking(duty, phase), new AccessRecord(Person.Value, OnRecord()));

    private IReadOnlyCollection<SeatOnRecord> OnRecord() =>
        [
            .. _seats.Select(seat => new SeatOnRecord(
                seat.Duty.ToString(),
                seat.Phase?.ToString(),
                seat.Holder,
                seat.Until is not null
            )),
        ];

    private static AccessAct.Take Taking(Duty duty, EvaluationKind? phase) => new(duty.ToString(), phase?.ToString());

    /// <summary>Gives a seat. Breaks <c>vetting.one-duty-per-file</c>.</summary>
    public void Sit(Duty duty, EvaluationKind? phase, Guid holder, DateTimeOffset since)
    {
        if (Access.Seated(holder, Taking(duty, phase), OnRecord()) is SeparationRule.OneDuty)
        {
            throw new RuleBrokenException("vetting.one-duty-per-file");
        }
        if (_seats.All(seat => seat.Holder != holder || seat.Duty != duty || seat.Phase != phase))
        {
            _seats.Add(new Seat(_seats.Count + 1, duty, phase, holder, since));
        }
    }

    private void EndSeat(Duty duty, EvaluationKind? phase, Guid holder, DateTimeOffset at) =>
        _seats.FirstOrDefault(seat => seat.Holder == holder && seat.Duty == duty && seat.Phase == phase)?.End(at);

    public Guid? Holder(Duty duty) => _seats.LastOrDefault(seat => seat.Duty == duty)?.Holder;
}
