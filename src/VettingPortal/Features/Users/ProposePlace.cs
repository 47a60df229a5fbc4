using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Users;

/// <summary>Proposes a new or changed institution, centre or unit; someone else confirms it.</summary>
public sealed record ProposePlace(PlaceChangeId Change, Place Place) : ICommand
{
    public static Permission Requires => UsersFeature.Manage;

    Guid ICommand.Subject => Place.Id;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<ProposePlace>
    {
        public async Task Handle(ProposePlace command, CancellationToken cancel)
        {
            if (
                await db.Set<PlaceChange>()
                    .AnyAsync(change => change.Target == command.Place.Id && change.SettledAt == null, cancel)
            )
            {
                throw new RuleBrokenException("users.place-pending");
            }
            db.Add(PlaceChange.Propose(command.Change, command.Place, context.Actor, context.Now));
        }
    }
}

/// <summary>Makes a proposed place true.</summary>
public sealed record ConfirmPlace(PlaceChangeId Change) : ICommand
{
    public static Permission Requires => UsersFeature.ConfirmPlace;

    Guid ICommand.Subject => Change.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<ConfirmPlace>
    {
        public async Task Handle(ConfirmPlace command, CancellationToken cancel)
        {
            var change = await db.PlaceChange(command.Change, cancel);
            change.Confirm(context.Actor, context.Now);
            await db.MakeTrue(change.Place, cancel);
        }
    }
}

/// <summary>Turns a proposed place down.</summary>
public sealed record DeclinePlace(PlaceChangeId Change, string Reason) : ICommand
{
    public static Permission Requires => UsersFeature.ConfirmPlace;

    Guid ICommand.Subject => Change.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<DeclinePlace>
    {
        public async Task Handle(DeclinePlace command, CancellationToken cancel)
        {
            Reasons.Given(command.Reason);
            (await db.PlaceChange(command.Change, cancel)).Decline(context.Actor, context.Now);
        }
    }
}

internal static class PlaceRecords
{
    public static async Task<PlaceChange> PlaceChange(this PortalDb db, PlaceChangeId id, CancellationToken cancel) =>
        await db.Set<PlaceChange>().SingleOrDefaultAsync(change => change.Id == id, cancel)
        ?? throw new RecordNotFoundException();

    /// <summary>Makes the place, or changes it where it exists.</summary>
    public static async Task MakeTrue(this PortalDb db, Place place, CancellationToken cancel)
    {
        switch (place.Kind)
        {
            case PlaceKind.Institution:
                Keep(
                    await db.FindAsync<Institution>([new InstitutionId(place.Id)], cancel),
                    known => known.Become(place),
                    () => Institution.Of(place)
                );
                break;
            case PlaceKind.Center:
                Keep(
                    await db.FindAsync<Center>([new CenterId(place.Id)], cancel),
                    known => known.Become(place),
                    () => Center.Of(place)
                );
                break;
            case PlaceKind.Unit:
                Keep(
                    await db.FindAsync<Unit>([new UnitId(place.Id)], cancel),
                    known => known.Become(place),
                    () => Unit.Of(place)
                );
                break;
        }

        void Keep<TPlace>(TPlace? known, Action<TPlace> change, Func<TPlace> make)
            where TPlace : Aggregate
        {
            if (known is null)
            {
                db.Add(make());
                return;
            }
            change(known);
        }
    }
}
