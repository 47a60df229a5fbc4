using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Features.Recruitment;

/// <summary>
/// Takes a paper back from an application: a wrong one, or one of somebody else. It counts no longer but stays on record, with its
/// content, for as long as the file is kept. Once eligibility was judged on it, it stands.
/// </summary>
public sealed record WithdrawDocument(VettingFileId File, DocumentId Document, string Why) : ICommand
{
    public static Permission Requires => RecruitmentFeature.Attach;

    Guid ICommand.Subject => File.Value;

    string? ICommand.Reason => Why;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<WithdrawDocument>
    {
        public async Task Handle(WithdrawDocument command, CancellationToken cancel)
        {
            var file = await db.FileFor(command.File, context.Actor, cancel);
            var owner = file.Id.Value;
            var document =
                await db.Set<StoredDocument>()
                    .SingleOrDefaultAsync(
                        d => d.Id == command.Document && d.Owner == owner && d.OwnerType == Papers.DocumentOwner,
                        cancel
                    )
                ?? throw new RecordNotFoundException();
            file.DemandNotHeld(context.Today);
            if (!Papers.MayBeWithdrawn(file.State))
            {
                throw new RuleBrokenException("recruitment.document-past-eligibility");
            }
            if (Papers.OfCode(document.Kind) is not { } paper || !paper.IsOfTheApplication())
            {
                throw new RuleBrokenException("recruitment.document-is-evidence");
            }
            document.Withdraw(context.Actor.Id, context.Now);
        }
    }
}
