using VettingPortal.Kernel;

namespace VettingPortal.Features.People;

/// <summary>Identifies a person: applicant, recruit or officer.</summary>
public readonly record struct PersonId(Guid Value) : IRecordId<PersonId>
{
    public static PersonId New() => new(Guid.CreateVersion7());

    public static PersonId From(Guid value) => new(value);
}
