using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Certification;
using VettingPortal.Features.People;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Adjudication;

/// <summary>
/// Everyone who holds an office of the board today, each with the rule that keeps them from this file, where one does: a duty on it
/// (SOD-04), the same person (SOD-01), a declared tie or both surnames in common (SOD-02), the subject's unit or chain of command in the
/// last 24 months (SOD-03), not being vetted themselves (SOD-15).
/// </summary>
public sealed class AdjudicatorPool(PortalDb db, Closeness closeness, VettedStaff staff, UseCaseContext context)
{
    public async Task<IReadOnlyList<Candidate>> For(
        VettingFile file,
        IReadOnlySet<Guid> besides,
        CancellationToken cancel,
        Role office = Role.ADJ
    )
    {
        var holders = db.Set<RoleGrant>()
            .Where(RoleGrant.InForceOn(context.Today))
            .Where(grant => grant.Role == office)
            .Select(grant => grant.User);
        var users = await db.Set<PortalUser>()
            .AsNoTracking()
            .Where(user => user.BlockedAt == null && holders.Contains(user.Id))
            .OrderBy(user => user.Id)
            .ToListAsync(cancel);
        var subject = await db.Set<Person>().AsNoTracking().SingleAsync(person => person.Id == file.Person, cancel);
        var close = await closeness.To(subject, cancel);
        var vetted = await staff.Among([.. users.Select(user => user.Person)], cancel);
        return
        [
            .. users.Select(user => new Candidate(
                user.Id.Value,
                Exclusion(user, file, subject, close, besides) ?? Unvetted(vetted.Serve(user.Person)),
                user.Supervisor?.Value
            )),
        ];
    }

    private static string? Exclusion(
        PortalUser user,
        VettingFile file,
        Person subject,
        IReadOnlyDictionary<Guid, TooClose> close,
        IReadOnlySet<Guid> besides
    ) =>
        user.Person == file.Person.Value ? "adjudication.excluded-own-file"
        : besides.Contains(user.Id.Value) || !file.HasNoDuty(user.Id.Value) ? "adjudication.excluded-duty"
        : close.TryGetValue(user.Id.Value, out var how) ? Of(how)
        : SharesSurnames(user.Name, subject) ? "adjudication.excluded-surnames"
        : null;

    private static string? Unvetted(AccessAct.Serve serve) =>
        Access.Serving(serve) is null ? null : "adjudication.excluded-not-vetted";

    private static string Of(TooClose how) =>
        how switch
        {
            TooClose.Oneself => "adjudication.excluded-own-file",
            TooClose.Tie => "adjudication.excluded-tie",
            TooClose.Unit => "adjudication.excluded-unit",
        };

    // Names of users end in their surnames; a title before them does no harm.
    private static bool SharesSurnames(string name, Person subject) =>
        subject.SecondSurname is { } second
        && WrittenText
            .Plain(name)
            .EndsWith(" " + WrittenText.Plain($"{subject.FirstSurname} {second}"), StringComparison.Ordinal);
}
