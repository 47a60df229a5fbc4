using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Certification;
using VettingPortal.Features.People;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Integrity;

/// <summary>
/// Internal affairs flags a person. Nothing changes for anyone else. Breaks <c>integrity.not-vetted</c>, <c>integrity.narrative-length</c>.
/// </summary>
public sealed record RaiseFlag(
    IntegrityFlagId Flag,
    PersonId Person,
    FlagSubject About,
    IntegrityCategory Category,
    IntegrityPriority Priority,
    string Narrative
) : ICommand, IWithinCompartment
{
    public static Permission Requires => IntegrityFeature.Raise;

    Guid ICommand.Subject => Flag.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context, VettedStaff staff) : IHandle<RaiseFlag>
    {
        public async Task Handle(RaiseFlag command, CancellationToken cancel)
        {
            if (
                !context.Actor.MayDealWith(command.Person.Value)
                || !await db.Set<Person>().AnyAsync(person => person.Id == command.Person, cancel)
            )
            {
                throw new RecordNotFoundException();
            }
            if (!await staff.MayServe(context.Actor, cancel))
            {
                throw new RuleBrokenException("integrity.not-vetted");
            }
            db.Add(
                IntegrityFlag.Raise(
                    command.Flag,
                    command.Person,
                    command.About,
                    command.Category,
                    command.Priority,
                    command.Narrative,
                    context.Actor,
                    context.Now
                )
            );
        }
    }
}
