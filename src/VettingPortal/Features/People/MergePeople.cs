using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Features.People;

/// <summary>Proposes that a record is of the same person as another, which stays. Nothing changes until a second person approves.</summary>
public sealed record MergePeople(
    IdentityProposalId Id,
    PersonId Person,
    PersonId StaysAs,
    string Why,
    AttachedFile Evidence
) : ICommand
{
    public static Permission Requires => PeopleFeature.ProposeIdentity;

    Guid ICommand.Subject => Person.Value;

    string? ICommand.Reason => Why;

    public sealed class Handler(PortalDb db, UseCaseContext context, DocumentStore documents) : IHandle<MergePeople>
    {
        public async Task Handle(MergePeople command, CancellationToken cancel)
        {
            var person = await db.PersonFor(command.Person, context.Actor, cancel);
            var stays = await db.PersonFor(command.StaysAs, context.Actor, cancel);
            db.Add(IdentityProposal.Merge(command.Id, person, stays, context.Actor.Id, context.Now));
            await documents.Add(command.Evidence.For(command.Id, person.Id), cancel);
        }
    }
}
