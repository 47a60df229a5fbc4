using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Settings;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Vetting;

/// <summary>
/// The steps that time alone brings and the portal takes by itself (§7.3): a file closes after a delivered denial that nobody appealed in
/// time (9), and after inactivity of which the person was told (16). At most 200 at once, the longest waiting first.
/// </summary>
public sealed record ListOverdueSteps : IQuery<ListOverdueSteps, IReadOnlyList<ListOverdueSteps.Row>>
{
    private const int AtOnce = 200;

    public static Permission Requires => VettingFeature.KeepTime;

    public sealed record Row(VettingFileId File, VettingStep Step);

    public sealed class Handler(PortalDb db, PolicyLookup policies) : IAnswer<ListOverdueSteps, IReadOnlyList<Row>>
    {
        private static readonly VettingState[] Closable =
        [
            .. Enum.GetValues<VettingState>().Where(VettingWorkflow.MayCloseForInactivity),
        ];

        public async Task<IReadOnlyList<Row>> Answer(ListOverdueSteps query, CancellationToken cancel)
        {
            var policy = await policies.Find(cancel);
            var free = db.Set<VettingFile>()
                .AsNoTracking()
                .Where(file => file.Outcome == null && file.HeldSince == null);
            var unheard = free.Where(file =>
                (file.State == VettingState.NotApproved || file.State == VettingState.NotEligible)
                && file.NoticeDeliveredOn != null
                && file.AppealUntil < policy.Today
            );
            var notices = policy.Numbers.InactivityNotices;
            var last = MexicoTime.At(policy.Today.AddDays(1 - policy.Numbers.InactivityDays), default);
            var silent = free.Where(file =>
                Closable.Contains(file.State) && file.Notices >= notices && file.SubjectActiveAt < last
            );
            return
            [
                .. (await Oldest(unheard, cancel)).Select(file => new Row(file, VettingStep.CloseAfterNotice)),
                .. (await Oldest(silent, cancel)).Select(file => new Row(file, VettingStep.CloseForInactivity)),
            ];
        }

        private static Task<List<VettingFileId>> Oldest(IQueryable<VettingFile> files, CancellationToken cancel) =>
            files.OrderBy(file => file.StateSince).Select(file => file.Id).Take(AtOnce).ToListAsync(cancel);
    }
}
