using VettingPortal.Kernel;

namespace VettingPortal.Features.People;

/// <summary>What is known of a person when they are first registered; every value is a good one.</summary>
public sealed record PersonDetails(
    Curp Curp,
    PersonName Name,
    string BirthState,
    PhoneNumber Phone,
    EmailAddress? Email,
    Schooling Schooling
);

/// <summary>
/// A person the portal vets: one record a person, found by CURP. A well-formed CURP proves nothing about the person until the
/// population registry confirms it. Corrections and merges take evidence and a second person.
/// </summary>
public sealed class Person : Aggregate
{
    private readonly List<FormerCurp> _formerCurps = [];

    private Person() { }

    public PersonId Id { get; private init; }

    public Curp Curp { get; private set; } = default!;

    public string GivenNames { get; private set; } = "";

    public string FirstSurname { get; private set; } = "";

    public string? SecondSurname { get; private set; }

    /// <summary>Upper case without accents, for search and comparison.</summary>
    public string NormalisedName { get; private set; } = "";

    public DateOnly BornOn { get; private set; }

    public Sex Sex { get; private set; }

    /// <summary>Two letters as in the CURP; <c>NE</c> is abroad.</summary>
    public string BirthState { get; private set; } = "";

    public PhoneNumber Phone { get; private set; } = default!;

    public EmailAddress? Email { get; private set; }

    public Schooling Schooling { get; private set; }

    public Rfc? Rfc { get; private set; }

    /// <summary>Given by the national registry with the entry as personnel; unique.</summary>
    public Cuip? Cuip { get; private set; }

    /// <summary>Where this record was found to be of the same person as another, that other; it is kept and no longer used.</summary>
    public PersonId? MergedInto { get; private set; }

    /// <summary>How often the person applied. It rises with each application, so that two at once cannot both be taken.</summary>
    public int Applications { get; private set; }

    /// <summary>CURPs the person was on record with before a correction; found by them still.</summary>
    public IReadOnlyList<FormerCurp> FormerCurps => _formerCurps;

    public override Guid? DataSubject => Id.Value;

    public PersonName Name => PersonName.Parse(GivenNames, FirstSurname, SecondSurname);

    public static Person Register(PersonId id, PersonDetails details)
    {
        var person = new Person
        {
            Id = id,
            BirthState = details.BirthState,
            Phone = details.Phone,
            Email = details.Email,
            Schooling = details.Schooling,
        };
        person.Identify(details.Curp);
        person.Call(details.Name);
        return person;
    }

    /// <summary>New ways to reach the person, and their schooling.</summary>
    public void Reach(PhoneNumber phone, EmailAddress? email, Schooling schooling) =>
        (Phone, Email, Schooling) = (phone, email, schooling);

    public void Know(Rfc? rfc) => Rfc = rfc;

    /// <summary>The person applies once more.</summary>
    public void Apply() => Applications++;

    /// <summary>Corrects who the person is on paper; the old CURP stays known as a former one.</summary>
    internal void Correct(Curp curp, PersonName name, DateOnly on)
    {
        if (curp != Curp)
        {
            if (_formerCurps.All(former => former.Curp != Curp))
            {
                _formerCurps.Add(new FormerCurp(Curp, on));
            }
            _formerCurps.RemoveAll(former => former.Curp == curp);
            BirthState = curp.BirthState;
            Identify(curp);
        }
        Call(name);
    }

    /// <summary>The national registry entered the person as personnel. Breaks <c>people.cuip-given</c>.</summary>
    public void Enter(Cuip cuip) =>
        Cuip = Cuip is null || Cuip == cuip ? cuip : throw new RuleBrokenException("people.cuip-given");

    internal void Identify(Curp curp) => (Curp, BornOn, Sex) = (curp, curp.BornOn, curp.Sex);

    internal void Call(PersonName name)
    {
        (GivenNames, FirstSurname, SecondSurname) = (name.GivenNames, name.FirstSurname, name.SecondSurname);
        NormalisedName = name.Normalised;
    }

    internal void MergeInto(PersonId other) => MergedInto = other;
}

/// <summary>A CURP a person was on record with until a correction.</summary>
public sealed class FormerCurp
{
    private FormerCurp() { }

    internal FormerCurp(Curp curp, DateOnly until) => (Curp, Until) = (curp, until);

    public Curp Curp { get; private init; } = default!;

    public DateOnly Until { get; private init; }
}
