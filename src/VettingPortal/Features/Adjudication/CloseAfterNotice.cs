using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Adjudication;

/// <summary>Closes a file whose denial was delivered and not appealed in time (§7.3, 9).</summary>
public sealed record CloseAfterNotice(VettingFileId File) : ICommand
{
    public static Permission Requires => VettingFeature.RunBoard;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context, PolicyLookup policies) : IHandle<CloseAfterNotice>
    {
        public async Task Handle(CloseAfterNotice command, CancellationToken cancel)
        {
            var file = await db.FileOf(command.File, context.Actor, cancel);
            file.Take(VettingStep.CloseAfterNotice, context.Actor, new VettingFacts(await policies.Find(cancel)));
        }
    }
}
