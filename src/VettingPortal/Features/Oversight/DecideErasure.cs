using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Oversight;

/// <summary>The privacy officer proposes to erase the person of a file.</summary>
public sealed record ProposeErasure(string File, ErasureId Erasure, string Why) : ICommand, IWithinCompartment
{
    public static Permission Requires => OversightFeature.ProposeErasure;

    Guid ICommand.Subject => Erasure.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context, ErasureDesk desk) : IHandle<ProposeErasure>
    {
        public async Task Handle(ProposeErasure command, CancellationToken cancel)
        {
            var person = await desk.PersonOf(command.File, cancel);
            await desk.DemandErasable(person, cancel);
            if (
                await db.Set<Erasure>()
                    .AnyAsync(one => one.Person == person.Value && one.State == ErasureState.Proposed, cancel)
            )
            {
                throw new RuleBrokenException("oversight.erasure-proposed");
            }
            db.Add(Oversight.Erasure.Propose(command.Erasure, person, command.Why, context.Actor, context.Now));
        }
    }
}

/// <summary>The auditor approves: the person's records go in this act, and soon after the key under which the past is written.</summary>
public sealed record ApproveErasure(ErasureId Erasure, string? Words = null, int? Seen = null)
    : ICommand,
        IWithinCompartment
{
    public static Permission Requires => OversightFeature.ApproveErasure;

    Guid ICommand.Subject => Erasure.Value;

    string? ICommand.Reason => Words;

    int? ICommand.Seen => Seen;

    public sealed class Handler(PortalDb db, UseCaseContext context, ErasureDesk desk) : IHandle<ApproveErasure>
    {
        public async Task Handle(ApproveErasure command, CancellationToken cancel)
        {
            var erasure =
                await db.Set<Erasure>().SingleOrDefaultAsync(one => one.Id == command.Erasure, cancel)
                ?? throw new RecordNotFoundException();
            if (!context.Actor.MayDealWith(erasure.Person))
            {
                throw new RecordNotFoundException();
            }
            if (erasure.State is not ErasureState.Proposed)
            {
                throw new RuleBrokenException("oversight.erasure-decided");
            }
            // What was so when it was proposed may be otherwise now.
            await desk.DemandErasable(new(erasure.Person), cancel);
            erasure.Approve(await desk.Erase(erasure.Person, cancel), context.Actor, context.Now);
        }
    }
}

/// <summary>The auditor says no, or the privacy officer takes it back.</summary>
public sealed record DeclineErasure(ErasureId Erasure, string Reason, int? Seen = null) : ICommand
{
    public static Permission Requires => OversightFeature.SeeErasures;

    Guid ICommand.Subject => Erasure.Value;

    string? ICommand.Reason => Reason;

    int? ICommand.Seen => Seen;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<DeclineErasure>
    {
        public async Task Handle(DeclineErasure command, CancellationToken cancel)
        {
            var erasure =
                await db.Set<Erasure>().SingleOrDefaultAsync(one => one.Id == command.Erasure, cancel)
                ?? throw new RecordNotFoundException();
            erasure.Decline(context.Actor, context.Now);
        }
    }
}
