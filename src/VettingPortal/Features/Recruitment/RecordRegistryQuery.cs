using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Features.Recruitment;

/// <summary>Records a query of the national registry made by hand, with the answer it gave (R-REG-01).</summary>
public sealed record RecordRegistryQuery(
    RegistryQueryId Id,
    VettingFileId File,
    DateOnly QueriedOn,
    string Reference,
    RegistryFinding Finding,
    AttachedFile Answer
) : ICommand
{
    public static Permission Requires => VettingFeature.JudgeEligibility;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context, DocumentStore documents)
        : IHandle<RecordRegistryQuery>
    {
        public async Task Handle(RecordRegistryQuery command, CancellationToken cancel)
        {
            var file = await db.FileFor(command.File, context.Actor, cancel);
            if (!file.State.IsOpen())
            {
                throw new RuleBrokenException("recruitment.file-closed");
            }
            if (!file.MayTakeSeat(Duty.Eligibility, null, context.Actor))
            {
                throw new RuleBrokenException("vetting.one-duty-per-file");
            }
            var query = RegistryQuery.Record(
                command.Id,
                file,
                command.QueriedOn,
                command.Reference,
                command.Finding,
                command.Answer.Id.Value,
                context
            );
            await documents.Add(file.Document(Paper.RegistryAnswer, command.Answer), cancel);
            db.Add(query);
        }
    }
}
