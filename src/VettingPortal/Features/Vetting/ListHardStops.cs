using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Vetting;

/// <summary>The files whose hard stop is past and whose coordinator has not been told; at most 200 at once, the longest first.</summary>
public sealed record ListHardStops : IQuery<ListHardStops, IReadOnlyList<VettingFileId>>
{
    private const int AtOnce = 200;

    public static Permission Requires => VettingFeature.KeepTime;

    public sealed class Handler(PortalDb db, UseCaseContext context)
        : IAnswer<ListHardStops, IReadOnlyList<VettingFileId>>
    {
        public async Task<IReadOnlyList<VettingFileId>> Answer(ListHardStops query, CancellationToken cancel) =>
            await db.Set<VettingFile>()
                .Where(file => file.HardStopOn < context.Today && !file.HardStopTold && file.HeldSince == null)
                .Where(file =>
                    file.State == VettingState.Received
                    || file.State == VettingState.Eligible
                    || file.State == VettingState.InEvaluation
                )
                .OrderBy(file => file.HardStopOn)
                .Select(file => file.Id)
                .Take(AtOnce)
                .ToListAsync(cancel);
    }
}

/// <summary>
/// Tells the coordinator that a file has been on the way to its results for longer than a case may take: from then on it can be closed as
/// not completed (§7.7).
/// </summary>
public sealed record TellHardStop(VettingFileId File) : ICommand
{
    public static Permission Requires => VettingFeature.KeepTime;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(VettingFiles files) : IHandle<TellHardStop>
    {
        public async Task Handle(TellHardStop command, CancellationToken cancel) =>
            (await files.Find(command.File, cancel)).TellHardStop(await files.Policy(cancel));
    }
}
