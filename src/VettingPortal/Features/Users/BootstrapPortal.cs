using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Users;

/// <summary>
/// The first places, users and grants of an installation, made by the portal itself, once, while it knows nobody: a first grant can have
/// no approvers. It must bring enough people that every later grant, their own renewals included, can be asked for and approved by others.
/// </summary>
public sealed record BootstrapPortal(IReadOnlyList<Place> Places, IReadOnlyList<FirstUser> Users, DateOnly Until)
    : ICommand
{
    public const int Administrators = 2;

    /// <summary>Two to approve, beside the one who receives.</summary>
    public const int Approvers = 3;

    public static Permission Requires => UsersFeature.Bootstrap;

    Guid ICommand.Subject => Users.Count == 0 ? Guid.Empty : Users[0].Id.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context, PortalCatalogue catalogue)
        : IHandle<BootstrapPortal>
    {
        public async Task Handle(BootstrapPortal command, CancellationToken cancel)
        {
            if (await db.Set<PortalUser>().AnyAsync(cancel))
            {
                throw new RuleBrokenException("users.bootstrap-done");
            }
            if (BootstrapFault.Of(command, catalogue.HoldersOf(UsersFeature.ApproveGrant)) is [var fault, ..])
            {
                throw new RuleBrokenException(fault.Rule, [.. fault.Facts]);
            }
            foreach (var place in command.Places)
            {
                await db.MakeTrue(place, cancel);
            }
            foreach (var user in command.Users)
            {
                Add(user, command.Until);
            }
        }

        private void Add(FirstUser first, DateOnly until)
        {
            db.Add(
                PortalUser.Register(
                    first.Id,
                    first.UserName,
                    first.Name,
                    first.Email,
                    first.Identity,
                    first.Post,
                    context.Today
                )
            );
            foreach (var (role, ordinal) in first.Roles.Select((role, ordinal) => (role, ordinal)))
            {
                var id = first.GrantIds is { } ids ? ids[ordinal] : RoleGrantId.New();
                db.Add(RoleGrant.First(id, first.Id, new(role, context.Today, until), context.Actor, context.Now));
            }
        }
    }
}

/// <summary>One of the first users, with the roles they begin with.</summary>
public sealed record FirstUser(
    PortalUserId Id,
    string UserName,
    string Name,
    string? Email,
    UserIdentity Identity,
    Post Post,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<RoleGrantId>? GrantIds = null
);
