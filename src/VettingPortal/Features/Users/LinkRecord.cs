using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Users;

/// <summary>
/// Says which record among the people is the user's own, by CURP. From then on they have nothing to do with their own files or those of
/// people close to them (SOD-01 to SOD-03), and an order on the person reaches their account. Once said it stays. Breaks
/// <c>users.record-unknown</c>, <c>users.identity-approved</c>.
/// </summary>
public sealed record LinkRecord(PortalUserId User, string Curp, int? Seen = null) : ICommand
{
    public static Permission Requires => UsersFeature.Manage;

    Guid ICommand.Subject => User.Value;

    int? ICommand.Seen => Seen;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<LinkRecord>
    {
        public async Task Handle(LinkRecord command, CancellationToken cancel)
        {
            var user = await db.User(command.User, cancel);
            var person = await Record(command.Curp, cancel) ?? throw new RuleBrokenException("users.record-unknown");
            if (user.Person is { } linked && linked != person)
            {
                throw new RuleBrokenException("users.identity-approved");
            }
            user.Identify(
                new(user.ExternalId, user.OsAccount, person),
                await db.OpenGrants(command.User, context.Today, cancel)
            );
            user.CountRoleDecision();
        }

        private async Task<Guid?> Record(string typed, CancellationToken cancel)
        {
            if (!People.Curp.TryParse(typed, out var curp))
            {
                return null;
            }
            var found = await db.Set<Person>()
                .Where(person => person.Curp == curp)
                .Select(person => (PersonId?)(person.MergedInto ?? person.Id))
                .SingleOrDefaultAsync(cancel);
            return found?.Value;
        }
    }
}
