using VettingPortal.Kernel;

namespace VettingPortal.Features.People;

public readonly record struct IdentityProposalId(Guid Value) : IRecordId<IdentityProposalId>
{
    public static IdentityProposalId New() => new(Guid.CreateVersion7());

    public static IdentityProposalId From(Guid value) => new(value);
}

/// <summary>How a proposal about who somebody is stands.</summary>
public enum IdentityProposalState
{
    Waiting,
    Approved,
    Rejected,
}

/// <summary>
/// One person's proposal that a record names the wrong CURP or name, or that two records are of one person; it rests on a document and
/// takes effect by a second person. The ledger keeps what stood before and what stands now.
/// </summary>
public sealed class IdentityProposal : Aggregate
{
    /// <summary>The <c>OwnerType</c> of the documents it rests on.</summary>
    public const string DocumentOwner = "identity-proposal";

    /// <summary>The kind of those documents.</summary>
    public const string Evidence = "EVIDENCIA_IDENTIDAD";

    private IdentityProposal() { }

    public IdentityProposalId Id { get; private init; }

    public PersonId Person { get; private init; }

    /// <summary>For a merge, the record that stays; null for a correction.</summary>
    public PersonId? StaysAs { get; private init; }

    public Curp? Curp { get; private init; }

    public string? GivenNames { get; private init; }

    public string? FirstSurname { get; private init; }

    public string? SecondSurname { get; private init; }

    public IdentityProposalState State { get; private set; }

    public Guid ProposedBy { get; private init; }

    public DateTimeOffset ProposedAt { get; private init; }

    public Guid? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public override Guid? DataSubject => Person.Value;

    /// <summary>Proposes another CURP or name. Breaks <c>people.nothing-changes</c>.</summary>
    public static IdentityProposal Correction(
        IdentityProposalId id,
        Person person,
        Curp curp,
        PersonName name,
        Guid by,
        DateTimeOffset at
    ) =>
        person.Curp == curp && person.Name == name
            ? throw new RuleBrokenException("people.nothing-changes")
            : new IdentityProposal
            {
                Id = id,
                Person = person.Id,
                Curp = curp,
                GivenNames = name.GivenNames,
                FirstSurname = name.FirstSurname,
                SecondSurname = name.SecondSurname,
                ProposedBy = by,
                ProposedAt = at,
            };

    /// <summary>Proposes that a record is of the same person as another. Breaks <c>people.merge-with-itself</c> and <c>people.merged-already</c>.</summary>
    public static IdentityProposal Merge(
        IdentityProposalId id,
        Person person,
        Person staysAs,
        Guid by,
        DateTimeOffset at
    )
    {
        if (person.Id == staysAs.Id)
        {
            throw new RuleBrokenException("people.merge-with-itself");
        }
        if (person.MergedInto is not null || staysAs.MergedInto is not null)
        {
            throw new RuleBrokenException("people.merged-already");
        }
        return new IdentityProposal
        {
            Id = id,
            Person = person.Id,
            StaysAs = staysAs.Id,
            ProposedBy = by,
            ProposedAt = at,
        };
    }

    /// <summary>A second person decides. Breaks <c>people.proposal-decided</c> and <c>people.second-person</c>.</summary>
    public void Decide(bool approve, Guid by, DateTimeOffset at)
    {
        if (State != IdentityProposalState.Waiting)
        {
            throw new RuleBrokenException("people.proposal-decided");
        }
        if (by == ProposedBy)
        {
            throw new RuleBrokenException("people.second-person");
        }
        (State, DecidedBy, DecidedAt) = (
            approve ? IdentityProposalState.Approved : IdentityProposalState.Rejected,
            by,
            at
        );
    }

    /// <summary>The name proposed, for a correction.</summary>
    public PersonName? Name => FirstSurname is null ? null : PersonName.Parse(GivenNames, FirstSurname, SecondSurname);
}
