using VettingPortal.Features.Settings;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Evaluations;

/// <summary>The first day on which a phase may be held, told before one is refused: every phase has its notice, the polygraph a longer one (§7.7).</summary>
public sealed record FindFirstDay(EvaluationKind Kind) : IQuery<FindFirstDay, DateOnly>
{
    public static Permission Requires => EvaluationsFeature.Schedule;

    public sealed class Handler(PolicyLookup policies) : IAnswer<FindFirstDay, DateOnly>
    {
        public async Task<DateOnly> Answer(FindFirstDay query, CancellationToken cancel) =>
            Of(query.Kind, await policies.Find(cancel));
    }

    internal static DateOnly Of(EvaluationKind kind, PolicyOfTheDay policy) =>
        policy.Calendar.Add(policy.Today, NoticeOf(kind, policy.Numbers));

    /// <summary>Business days of notice.</summary>
    internal static int NoticeOf(EvaluationKind kind, PolicyNumbers numbers) =>
        kind is EvaluationKind.Polygraph ? numbers.PolygraphNoticeBusinessDays : numbers.AppointmentNoticeBusinessDays;
}
