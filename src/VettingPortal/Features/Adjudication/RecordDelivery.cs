using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Features.Adjudication;

/// <summary>Records that a notice was delivered, with its proof: the appeal window runs from that day.</summary>
public sealed record RecordDelivery(
    NoticeId Notice,
    VettingFileId File,
    DateOnly DeliveredOn,
    DeliveryMeans Means,
    string ReceivedBy,
    string ProofName,
    Stream Proof
) : ICommand
{
    public static Permission Requires => VettingFeature.RunBoard;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context, PolicyLookup policies, DocumentStore documents)
        : IHandle<RecordDelivery>
    {
        public async Task Handle(RecordDelivery command, CancellationToken cancel)
        {
            var policy = await policies.Find(cancel);
            var file = await db.FileOf(command.File, context.Actor, cancel);
            var notice =
                await db.Set<Notice>()
                    .SingleOrDefaultAsync(one => one.Id == command.Notice && one.File == file.Id, cancel)
                ?? throw new RecordNotFoundException();
            if (notice.Decision != file.State)
            {
                throw new RuleBrokenException("adjudication.notice-outdated");
            }
            var proof = DocumentId.New();
            notice.Deliver(command.DeliveredOn, command.Means, command.ReceivedBy, proof, policy.Today);
            if (file.State is VettingState.NotApproved or VettingState.NotEligible)
            {
                file.NoticeDelivered(command.DeliveredOn, policy);
            }
            await documents.Add(
                new NewDocument(
                    proof,
                    new DocumentOwner(Adjudication.Notice.Owner, notice.Id.Value),
                    file.Person.Value,
                    "ACUSE",
                    command.ProofName,
                    command.Proof
                ),
                cancel
            );
        }
    }
}
