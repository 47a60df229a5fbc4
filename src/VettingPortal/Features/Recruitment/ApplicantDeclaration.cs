using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Recruitment;

public readonly record struct ApplicantDeclarationId(Guid Value) : IRecordId<ApplicantDeclarationId>
{
    public static ApplicantDeclarationId New() => new(Guid.CreateVersion7());

    public static ApplicantDeclarationId From(Guid value) => new(value);
}

/// <summary>What the applicant declared under oath on the application, signed on a day; one a file.</summary>
public sealed class ApplicantDeclaration : Aggregate
{
    private ApplicantDeclaration() { }

    public ApplicantDeclarationId Id { get; private init; }

    public VettingFileId File { get; private init; }

    public PersonId Person { get; private init; }

    public DateOnly SignedOn { get; private set; }

    /// <summary>Declares to have no nationality but the Mexican (D06).</summary>
    public bool OnlyMexican { get; private set; }

    public override Guid? DataSubject => Person.Value;

    public static ApplicantDeclaration Of(ApplicantDeclarationId id, VettingFile file) =>
        new()
        {
            Id = id,
            File = file.Id,
            Person = file.Person,
        };

    /// <summary>Signs it, the first time or anew. Breaks <c>recruitment.signed-in-future</c>.</summary>
    public void Sign(DateOnly on, bool onlyMexican, DateOnly today) =>
        (SignedOn, OnlyMexican) =
            on > today ? throw new RuleBrokenException("recruitment.signed-in-future") : (on, onlyMexican);
}
