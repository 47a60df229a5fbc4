using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Features.Recruitment;

/// <summary>Records that the person withdrew, on their signed letter (§7.3, 14). A withdrawal is no failure.</summary>
public sealed record WithdrawApplication(VettingFileId File, AttachedFile Letter, int? Seen = null) : ICommand
{
    public static Permission Requires => VettingFeature.Register;

    Guid ICommand.Subject => File.Value;

    int? ICommand.Seen => Seen;

    public sealed class Handler(PortalDb db, UseCaseContext context, PolicyLookup policies, DocumentStore documents)
        : IHandle<WithdrawApplication>
    {
        public async Task Handle(WithdrawApplication command, CancellationToken cancel)
        {
            var file = await db.FileFor(command.File, context.Actor, cancel);
            await documents.Add(file.Document(Paper.WithdrawalLetter, command.Letter), cancel);
            var facts = new VettingFacts(await policies.Find(cancel)) { Withdrawal = new(false, LetterOnFile: true) };
            file.Take(VettingStep.Withdraw, context.Actor, facts);
        }
    }
}
