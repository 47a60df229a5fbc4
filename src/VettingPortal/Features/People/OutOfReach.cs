using VettingPortal.Kernel;

namespace VettingPortal.Features.People;

/// <summary>Whose records are no business of somebody's.</summary>
public static class OutOfReach
{
    /// <summary>The actor's own record and those of people close to them (SOD-01 to SOD-03), for what leaves them out of a question.</summary>
    public static List<PersonId> PeopleOutOfReach(this Actor actor)
    {
        List<PersonId> close = [.. actor.Barred?.Select(id => new PersonId(id)) ?? []];
        if (actor.Person is { } own)
        {
            close.Add(new PersonId(own));
        }
        return close;
    }
}
