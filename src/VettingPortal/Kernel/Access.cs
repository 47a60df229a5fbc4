namespace VettingPortal.Kernel;

/// <summary>What a person must hold to run a use case, such as <c>vetting.decide</c>. Stored and shown; never renamed.</summary>
public sealed record Permission(string Code)
{
    public override string ToString() => Code;
}

/// <summary>
/// The signed-in person on whose behalf something happens. <see cref="Roles"/> are those whose grant is in force now;
/// <see cref="Person"/> is the actor's own record among the people the portal vets, where there is one; <see cref="Barred"/> are the
/// records of people too close to them: declared ties (SOD-02), their own unit and chain of command (SOD-03). <see cref="Session"/> is
/// the sign-in they act by, where there is one.
/// </summary>
public sealed record Actor(
    Guid Id,
    string Name,
    IReadOnlySet<Role> Roles,
    IReadOnlySet<Permission> Permissions,
    Guid? Person = null,
    Guid? Center = null,
    Guid? Unit = null,
    IReadOnlySet<Guid>? Barred = null,
    Guid? Session = null
)
{
    private static readonly Guid Portal = new("00000000-0000-7000-8000-000000000001");

    /// <summary>Whether the portal itself acts. Somebody without roles is not the portal, whatever they are permitted.</summary>
    public bool IsSystem => Id == Portal;

    /// <summary>The portal itself, for what a clock or the start-up sets off. It holds every permission and no role.</summary>
    public static Actor System(IReadOnlySet<Permission> all) => new(Portal, "VettingPortal", new HashSet<Role>(), all);

    public bool May(Permission permission) => Permissions.Contains(permission);

    /// <summary>Whether a record is neither the actor's own nor of somebody too close to them.</summary>
    public bool MayDealWith(Guid person) => Access.Allows(this, new AccessAct.Deal(), new AccessRecord(person));

    public bool Is(Role role) => Roles.Contains(role);
}

/// <summary>Says who is acting: the person of the circuit, of the command line, or of a background job.</summary>
public interface ICurrentActor
{
    /// <summary>The actor with the grants in force at <paramref name="now"/>, or null when nobody is signed in.</summary>
    Task<Actor?> Find(DateTimeOffset now, CancellationToken cancel);

    /// <summary>Where there is nobody any more: who acted until now and the rule that ended it, for the ledger; null for nobody known.</summary>
    Task<StoppedActor?> Stopped(CancellationToken cancel) => Task.FromResult<StoppedActor?>(null);
}

/// <summary>Somebody whose session is over or who is blocked. The actor has no roles, and holds nothing.</summary>
public sealed record StoppedActor(Actor Actor, string Rule);

/// <summary>Nobody is signed in, or not any more.</summary>
public sealed class SignedOutException() : Exception("Nobody is signed in.");

/// <summary>Always the same actor: for jobs and the command line.</summary>
public sealed class FixedActor(Actor actor) : ICurrentActor
{
    public Task<Actor?> Find(DateTimeOffset now, CancellationToken cancel) => Task.FromResult<Actor?>(actor);
}
