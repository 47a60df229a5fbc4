using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Adjudication;

/// <summary>
/// Everyone who may adjudicate today, each with the rule that keeps them from this file, where one does: a duty on it (SOD-04), the
/// same person (SOD-01), the subject's unit or chain of command in the last 24 months (SOD-03), both surnames in common (SOD-02).
/// </summary>
public sealed class AdjudicatorPool(PortalDb db, UseCaseContext context)
{
    private const int MonthsBack = 24;

    public async Task<IReadOnlyList<Candidate>> For(
        VettingFile file,
        IReadOnlySet<Guid> besides,
        CancellationToken cancel
    )
    {
        var holders = db.Set<RoleGrant>()
            .Where(RoleGrant.InForceOn(context.Today))
            .Where(grant => grant.Role == Role.ADJ)
            .Select(grant => grant.User);
        var users = await db.Set<PortalUser>()
            .AsNoTracking()
            .Where(user => user.BlockedAt == null && holders.Contains(user.Id))
            .OrderBy(user => user.Id)
            .ToListAsync(cancel);
        var subject = await db.Set<Person>().AsNoTracking().SingleAsync(person => person.Id == file.Person, cancel);
        var asUser = await db.Set<PortalUser>()
            .AsNoTracking()
            .FirstOrDefaultAsync(user => user.Person == file.Person.Value, cancel);
        return
        [
            .. users.Select(user => new Candidate(
                user.Id.Value,
                Exclusion(user, file, subject, asUser, besides),
                user.Supervisor?.Value
            )),
        ];
    }

    private string? Exclusion(
        PortalUser user,
        VettingFile file,
        Person subject,
        PortalUser? asUser,
        IReadOnlySet<Guid> besides
    ) =>
        user.Person == file.Person.Value ? "adjudication.excluded-own-file"
        : besides.Contains(user.Id.Value) || !file.HasNoDuty(user.Id.Value) ? "adjudication.excluded-duty"
        : asUser is not null && WorkedTogether(user, asUser) ? "adjudication.excluded-unit"
        : SharesSurnames(user.Name, subject) ? "adjudication.excluded-surnames"
        : null;

    private bool WorkedTogether(PortalUser user, PortalUser subject) =>
        user.Supervisor == subject.Id || subject.Supervisor == user.Id || Recent(user).Intersect(Recent(subject)).Any();

    private IEnumerable<UnitId> Recent(PortalUser user)
    {
        var since = context.Today.AddMonths(-MonthsBack);
        var posts = user.Postings.OrderBy(post => post.Number).ToList();
        return posts
            .Where((_, i) => i == posts.Count - 1 || posts[i + 1].From > since)
            .Select(post => post.Unit)
            .OfType<UnitId>();
    }

    // Names of users end in their surnames; a title before them does no harm.
    private static bool SharesSurnames(string name, Person subject) =>
        subject.SecondSurname is { } second
        && WrittenText
            .Plain(name)
            .EndsWith(" " + WrittenText.Plain($"{subject.FirstSurname} {second}"), StringComparison.Ordinal);
}
