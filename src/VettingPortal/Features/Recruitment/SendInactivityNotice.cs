using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Recruitment;

/// <summary>Records a notice to somebody who has not been heard of: after the last one the file may be closed (§7.3, 16).</summary>
public sealed record SendInactivityNotice(VettingFileId File, string Means, int? Seen = null) : ICommand
{
    public static Permission Requires => VettingFeature.Coordinate;

    Guid ICommand.Subject => File.Value;

    string? ICommand.Reason => Means;

    int? ICommand.Seen => Seen;

    public sealed class Handler(PortalDb db, UseCaseContext context, PolicyLookup policies)
        : IHandle<SendInactivityNotice>
    {
        public async Task Handle(SendInactivityNotice command, CancellationToken cancel)
        {
            var file = await db.FileFor(command.File, context.Actor, cancel);
            var policy = await policies.Find(cancel);
            if (!file.State.IsOpen())
            {
                throw new RuleBrokenException("recruitment.file-closed");
            }
            if (file.Notices >= policy.Numbers.InactivityNotices)
            {
                throw new RuleBrokenException("recruitment.notices-all-sent", policy.Numbers.InactivityNotices);
            }
            file.NoticeOfInactivitySent();
        }
    }
}
