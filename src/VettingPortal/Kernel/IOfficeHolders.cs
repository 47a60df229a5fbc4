namespace VettingPortal.Kernel;

/// <summary>
/// Who works here, as far as the other features need it: for draws among the holders of an office, and for the names under what
/// somebody did. Kept by the feature of users.
/// </summary>
public interface IOfficeHolders
{
    /// <summary>Everyone with a grant of the role in force now who is not blocked, in the order of their ids.</summary>
    Task<IReadOnlyList<OfficeHolder>> HoldersOf(Role role, CancellationToken cancel);

    /// <summary>Names by user id; a user who is not known has none.</summary>
    Task<IReadOnlyDictionary<Guid, string>> NamesOf(IReadOnlyCollection<Guid> users, CancellationToken cancel);

    /// <summary>The names of all evaluation centres by their id.</summary>
    Task<IReadOnlyDictionary<Guid, string>> CenterNames(CancellationToken cancel);
}

/// <summary>A person who holds an office. <see cref="Person"/> is their own record among the people who are vetted.</summary>
public sealed record OfficeHolder(
    Guid Id,
    string Name,
    Guid? Person = null,
    Guid? Center = null,
    Guid? Unit = null,
    Guid? Supervisor = null
);
