using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Certification;
using VettingPortal.Features.Training;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.People;

/// <summary>A second person approves or rejects what was proposed about who somebody is; approval is what changes the records.</summary>
public sealed record DecideIdentity(IdentityProposalId Id, bool Approve, string Why) : ICommand
{
    public static Permission Requires => PeopleFeature.DecideIdentity;

    Guid ICommand.Subject => Id.Value;

    string? ICommand.Reason => Why;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<DecideIdentity>
    {
        public async Task Handle(DecideIdentity command, CancellationToken cancel)
        {
            var proposal =
                await db.Set<IdentityProposal>().SingleOrDefaultAsync(p => p.Id == command.Id, cancel)
                ?? throw new RecordNotFoundException();
            var person = await db.PersonFor(proposal.Person, context.Actor, cancel);
            proposal.Decide(command.Approve, context.Actor.Id, context.Now);
            if (!command.Approve)
            {
                return;
            }
            if (proposal.StaysAs is { } stays)
            {
                await Merge(person, await db.PersonFor(stays, context.Actor, cancel), cancel);
            }
            else
            {
                person.Correct(proposal.Curp!, proposal.Name!, context.Today);
            }
        }

        private async Task Merge(Person person, Person stays, CancellationToken cancel)
        {
            var files = await db.Set<VettingFile>()
                .Where(file => file.Person == person.Id || file.Person == stays.Id)
                .ToListAsync(cancel);
            if (files.Count(file => file.State.IsOpen()) > 1)
            {
                throw new RuleBrokenException("people.merge-two-open-files");
            }
            files.FindAll(file => file.Person == person.Id).ForEach(file => file.BelongsTo(stays.Id));
            (await db.Set<Certificate>().Where(one => one.Person == person.Id).ToListAsync(cancel)).ForEach(one =>
                one.BelongsTo(stays.Id)
            );
            (await db.Set<Enrolment>().Where(one => one.Person == person.Id).ToListAsync(cancel)).ForEach(one =>
                one.BelongsTo(stays.Id)
            );
            person.MergeInto(stays.Id);
        }
    }
}
