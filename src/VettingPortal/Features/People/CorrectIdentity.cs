using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Features.People;

/// <summary>Proposes to correct a wrong CURP or name, with the document that shows it. Nothing changes until a second person approves.</summary>
public sealed record CorrectIdentity(
    IdentityProposalId Id,
    PersonId Person,
    Curp Curp,
    PersonName Name,
    string Why,
    AttachedFile Evidence
) : ICommand
{
    public static Permission Requires => PeopleFeature.ProposeIdentity;

    Guid ICommand.Subject => Person.Value;

    string? ICommand.Reason => Why;

    public sealed class Handler(PortalDb db, UseCaseContext context, DocumentStore documents) : IHandle<CorrectIdentity>
    {
        public async Task Handle(CorrectIdentity command, CancellationToken cancel)
        {
            var person = await db.PersonFor(command.Person, context.Actor, cancel);
            if (await db.Set<Person>().AnyAsync(p => p.Curp == command.Curp && p.Id != person.Id, cancel))
            {
                throw new RuleBrokenException("people.curp-taken");
            }
            db.Add(
                IdentityProposal.Correction(
                    command.Id,
                    person,
                    command.Curp,
                    command.Name,
                    context.Actor.Id,
                    context.Now
                )
            );
            await documents.Add(command.Evidence.For(command.Id, person.Id), cancel);
        }
    }
}

/// <summary>A file that comes with an act: a key made by the caller, its name, its bytes.</summary>
public sealed record AttachedFile(DocumentId Id, string Name, Stream Content)
{
    internal NewDocument For(IdentityProposalId proposal, PersonId person) =>
        new(
            Id,
            new DocumentOwner(IdentityProposal.DocumentOwner, proposal.Value),
            person.Value,
            IdentityProposal.Evidence,
            Name,
            Content
        );
}

internal static class PersonLookup
{
    /// <summary>A person's record for somebody who is neither that person nor close to them (SOD-01 to SOD-03); theirs and none are one answer.</summary>
    public static async Task<Person> PersonFor(this PortalDb db, PersonId id, Actor actor, CancellationToken cancel) =>
        !actor.MayDealWith(id.Value)
            ? throw new RecordNotFoundException()
            : await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == id, cancel)
                ?? throw new RecordNotFoundException();
}
