using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Features.Recruitment;

/// <summary>Attaches a paper to an application. A newer one of the same kind stands beside the older: nothing is replaced.</summary>
public sealed record AttachDocument(VettingFileId File, Paper Paper, AttachedFile Attached) : ICommand
{
    public static Permission Requires => RecruitmentFeature.Attach;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context, DocumentStore documents) : IHandle<AttachDocument>
    {
        public async Task Handle(AttachDocument command, CancellationToken cancel)
        {
            var file = await db.FileFor(command.File, context.Actor, cancel);
            if (!file.State.IsOpen())
            {
                throw new RuleBrokenException("recruitment.file-closed");
            }
            await documents.Add(file.Document(command.Paper, command.Attached), cancel);
            file.SubjectWasActive(context.Now);
        }
    }
}
