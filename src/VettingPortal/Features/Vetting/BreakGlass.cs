using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Users;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Vetting;

/// <summary>
/// Opens the reserved parts of one file for sixty minutes, out of turn (SOD-13). Who does it says who they are once more; the auditor and
/// the privacy officer are told at once. One glass at a time: <c>vetting.glass-open</c>.
/// </summary>
public sealed record BreakGlass(BrokenGlassId Glass, VettingFileId File, string Why, string? UserName = null) : ICommand
{
    public static Permission Requires => VettingFeature.BreakGlass;

    Guid ICommand.Subject => File.Value;

    string? ICommand.Reason => Why;

    public sealed class Handler(PortalDb db, VettingFiles files, StepUp stepUp, UseCaseContext context)
        : IHandle<BreakGlass>
    {
        public async Task Handle(BreakGlass command, CancellationToken cancel)
        {
            var file = await files.Find(command.File, cancel);
            await stepUp.Demand(command.UserName, cancel);
            if (await db.Set<BrokenGlass>().OpenTo(context.Actor, context.Now).AnyAsync(cancel))
            {
                throw new RuleBrokenException("vetting.glass-open");
            }
            db.Add(BrokenGlass.Break(command.Glass, file, command.Why, context.Actor, context.Now));
        }
    }
}

/// <summary>The glass the person who asks has broken on a file and that is still open; null for none.</summary>
public sealed record FindMyGlass(VettingFileId File) : IQuery<FindMyGlass, FindMyGlass.Found?>
{
    public static Permission Requires => VettingFeature.BreakGlass;

    public sealed record Found(BrokenGlassId Id, DateTimeOffset Until);

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<FindMyGlass, Found?>
    {
        public Task<Found?> Answer(FindMyGlass query, CancellationToken cancel) =>
            db.Set<BrokenGlass>()
                .AsNoTracking()
                .OpenTo(context.Actor, context.Now)
                .Where(glass => glass.File == query.File)
                .Select(glass => new Found(glass.Id, glass.Until))
                .FirstOrDefaultAsync(cancel);
    }
}
