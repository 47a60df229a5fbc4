using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Recruitment;

/// <summary>Begins a batch; its lines follow in chunks.</summary>
public sealed record StartImport(ImportBatchId Id, ImportedFile File, string PrivacyNotice) : ICommand
{
    public static Permission Requires => VettingFeature.Register;

    Guid ICommand.Subject => Id.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<StartImport>
    {
        public Task Handle(StartImport command, CancellationToken cancel)
        {
            db.Add(ImportBatch.Start(command.Id, command.File, command.PrivacyNotice, context.Actor.Id, context.Now));
            return Task.CompletedTask;
        }
    }
}
