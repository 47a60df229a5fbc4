namespace VettingPortal.Features.Evaluations;

/// <summary>When and where a phase takes place; <paramref name="NoticeWaived"/> where the person agreed to come without the notice.</summary>
public sealed record Appointment(DateTimeOffset At, int Minutes, Guid Center, bool NoticeWaived = false)
{
    public DateTimeOffset Until => At.AddMinutes(Minutes);
}
