using VettingPortal.Kernel;

namespace VettingPortal.Features.Users;

/// <summary>Brings the demonstration's people into an empty portal, and keeps their roles alive while its months pass.</summary>
public sealed class SeedPersonas(Door door, ActorFinder actors)
{
    private static readonly string[] Administrators = [.. Personas.With(Role.SYS).Select(persona => persona.UserName)];

    private static readonly string[] Approvers =
    [
        .. Personas.With(Role.DIR).Concat(Personas.With(Role.IAD)).Select(persona => persona.UserName),
    ];

    /// <summary>Makes places, users and their first grants, for twelve months from the clock's day. Works on an empty portal only.</summary>
    public Task<Outcome> Plant(TimeProvider clock, CancellationToken cancel)
    {
        var until = GrantTerms.Longest(Role.SYS, MexicoTime.DayOf(clock.GetUtcNow())).Until;
        return door.For(door.System, clock)
            .Run(
                new BootstrapPortal(Personas.Places, [.. Personas.All.Select(persona => persona.AsFirst())], until),
                cancel
            );
    }

    /// <summary>
    /// Renews, by asking and approving as anyone must, every grant that ends within so many days and has no successor. Call it as the
    /// simulated months pass, and once at the end with a year, so that the demonstration keeps its people.
    /// </summary>
    public async Task Renew(TimeProvider clock, int withinDays, CancellationToken cancel)
    {
        var horizon = MexicoTime.DayOf(clock.GetUtcNow()).AddDays(withinDays);
        foreach (var persona in Personas.All)
        {
            var requester = Administrators.First(name => name != persona.UserName);
            var found = await (await As(requester, clock, cancel)).Ask(new FindUser(persona.Id), cancel);
            var last = found
                .Grants.Where(grant => grant.Open && grant.Role == persona.Role)
                .MaxBy(grant => grant.Until);
            if (last is not null && last.Until <= horizon)
            {
                await Extend(persona, last.Until.AddDays(1), requester, clock, cancel);
            }
        }
    }

    /// <summary>The door as a persona sees it at the clock's time.</summary>
    public async Task<IUseCases> As(string userName, TimeProvider clock, CancellationToken cancel)
    {
        var actor =
            await actors.OfUserName(userName, clock.GetUtcNow(), cancel)
            ?? throw new InvalidOperationException("The demonstration lacks one of its people.");
        return door.For(actor, clock);
    }

    private async Task Extend(
        Persona persona,
        DateOnly from,
        string requester,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var id = new RoleGrantId(Personas.IdOf($"grant:{persona.UserName}:{from:yyyyMMdd}"));
        var terms = GrantTerms.Longest(persona.Role, from);
        var asked = new RequestRoleGrant(id, persona.Id, terms.Role, terms.From, terms.Until, "Renovación anual");
        Expect(await (await As(requester, clock, cancel)).Run(asked, cancel));
        foreach (var approver in Approvers.Where(name => name != persona.UserName).Take(2))
        {
            Expect(await (await As(approver, clock, cancel)).Run(new ApproveRoleGrant(id), cancel));
        }
    }

    private static void Expect(Outcome outcome)
    {
        if (!outcome.IsDone)
        {
            throw new InvalidOperationException($"The demonstration was refused: {outcome.Word} {outcome.Obstacle}");
        }
    }
}
