using VettingPortal.Features.Adjudication;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Users;

namespace VettingPortal.Tests.Adjudication;

/// <summary>Makes files that have come as far as the board, and ballots, for the tests of this feature.</summary>
public static class ABoard
{
    public const string Number = "EXP-2026-000001";

    public static readonly string Rationale = new('r', 120);

    public static readonly Actor Chair = Someone(Role.BRD);

    public static PolicyOfTheDay Policy => On(new(2026, 11, 24));

    public static PolicyOfTheDay On(DateOnly day) =>
        new(MexicoTime.At(day, new(9, 0)), day, new PolicyNumbers(), new BusinessCalendar([]));

    public static Actor Someone(Role role, int number = 1) =>
        new(TestPortal.IdOf(role, number), $"{role} {number}", new HashSet<Role> { role }, new HashSet<Permission>());

    public static Person Candidate() =>
        Person.Register(
            PersonId.New(),
            new PersonDetails(
                Curp.Parse("SABC560626MDFLRN01"),
                PersonName.Parse("Concepción", "Salgado", "Briseño"),
                "DF",
                PhoneNumber.Parse("+525516142408"),
                null,
                Schooling.Bachelor
            )
        );

    /// <summary>A file whose five phases are concluded and integrated; each favourable unless said otherwise.</summary>
    public static VettingFile InIntegration(
        PersonId person,
        params (EvaluationKind Kind, EvaluationResult Result)[] results
    )
    {
        var file = Received(person);
        file.Take(VettingStep.FindEligible, Someone(Role.ELI), Eligibility(new(2026, 9, 2)));
        foreach (var kind in Enum.GetValues<ConsentKind>())
        {
            file.Sign(kind, new(2026, 9, 2));
        }
        foreach (var kind in Enum.GetValues<EvaluationKind>())
        {
            file.Draw(kind, Someone(kind.Row().Evaluator).Id, On(new(2026, 9, 3)));
        }
        file.Take(VettingStep.StartEvaluation, Someone(Role.COO), new VettingFacts(On(new(2026, 9, 3))));
        var day = new DateOnly(2026, 9, 7);
        foreach (var kind in Enum.GetValues<EvaluationKind>())
        {
            var result = results.FirstOrDefault(one => one.Kind == kind).Result;
            Conclude(file, kind, result, day);
            day = day.AddDays(14);
        }
        file.Take(VettingStep.Integrate, Someone(Role.COO, 2), new VettingFacts(On(day)));
        return file;
    }

    public static VettingFile NotEligible(PersonId person)
    {
        var file = Received(person);
        var facts = new VettingFacts(On(new(2026, 9, 2))) { ReasonCode = "D08" };
        file.Take(VettingStep.FindNotEligible, Someone(Role.ELI), facts);
        return file;
    }

    public static RaisedGuideline Raised(
        Guideline guideline = Guideline.F,
        int weight = 3,
        EvidenceSource evidence = EvidenceSource.Registry
    ) =>
        new(
            guideline,
            weight,
            [new ConditionFound(evidence, "Deudas no declaradas")],
            [new MitigationConsidered(Mitigator.Isolated, "No se repite")],
            "Riesgo de soborno",
            Rationale
        );

    public static Ballot Deny(params RaisedGuideline[] raised) =>
        new(BoardDecision.Deny, raised.Length > 0 ? raised : [Raised()], []);

    public static Ballot Approve() => new(BoardDecision.Approve, [], []);

    public static Ballot Ask() => new(BoardDecision.AskMoreInformation, [], [], "Estado de cuenta de 2025");

    public static Ballot Restrict() =>
        new(
            BoardDecision.ApproveWithRestrictions,
            [Raised(weight: 1)],
            [new RestrictionAsked("Declaración patrimonial anual", "Recursos Humanos", new(2027, 6, 30))]
        );

    /// <summary>Users who may adjudicate, with their grants in force.</summary>
    public static object[] Adjudicators(int count) =>
        [.. Enumerable.Range(1, count).SelectMany(number => Adjudicator(number))];

    private static readonly string[] Cited = ["APPROVAL_1", "DENIAL_1"];

    /// <summary>What notices cite.</summary>
    public static object[] LegalBasis =>
        [
            .. Cited.Select(code =>
                ReferenceEntry.Of(
                    ReferenceEntryId.New(),
                    new(ReferenceList.LegalBasis, code, "Ley de prueba, artículo 1.", "Test law, article 1.")
                )
            ),
        ];

    public static IReadOnlyList<Candidate> Pool(int count) =>
        [.. Enumerable.Range(1, count).Select(number => new Candidate(TestPortal.IdOf(Role.ADJ, number)))];

    /// <summary>A board on a file in adjudication, without a database.</summary>
    public static (VettingFile File, BoardCase Board, BallotBox Box) Opened(
        params (EvaluationKind Kind, EvaluationResult Result)[] results
    )
    {
        var file = InIntegration(PersonId.New(), results);
        var board = BoardCase.Open(
            BoardCaseId.New(),
            file,
            1,
            Pool(4),
            RandomDraw.NewSeed(new Chance()),
            Chair,
            Policy
        );
        var facts = new BoardFacts([.. board.Adjudicators], 0, null, false, false, []);
        file.Take(VettingStep.OpenAdjudication, Chair, new VettingFacts(Policy) { Board = facts });
        return (file, board, BallotBox.For(BallotBoxId.New(), board, 1));
    }

    public static Actor Adjudicator(BoardCase board, int place) =>
        Chair with
        {
            Id = board.Adjudicators.ElementAt(place),
            Roles = new HashSet<Role> { Role.ADJ },
        };

    public static void Refused(string rule, Action act) =>
        Assert.Equal(rule, Assert.Throws<RuleBrokenException>(act).Rule);

    private static IEnumerable<object> Adjudicator(int number)
    {
        var user = PortalUser.Register(
            new(TestPortal.IdOf(Role.ADJ, number)),
            $"adj{number}",
            $"Persona Dictaminadora {number}",
            null,
            new(),
            new(),
            AUser.Today
        );
        return [user, AUser.InForce(user, Role.ADJ)];
    }

    private static VettingFile Received(PersonId person)
    {
        var application = new Application(CaseType.Entry, null, "PREVENCION", "NORTE", new(2026, 9, 1), "2026-01");
        var policy = On(new(2026, 9, 1));
        var file = VettingFile.OpenDraft(VettingFileId.New(), Number, person, application, Someone(Role.REC), policy);
        file.Take(
            VettingStep.Submit,
            Someone(Role.REC),
            new VettingFacts(policy) { Intake = new IntakeFacts(true, true) }
        );
        return file;
    }

    private static VettingFacts Eligibility(DateOnly day) =>
        new(On(day)) { Eligibility = new EligibilityFacts(day, true, true, true, true, true, null) };

    private static void Conclude(VettingFile file, EvaluationKind kind, EvaluationResult result, DateOnly day)
    {
        var held = day.AddDays(9);
        var evaluator = Someone(kind.Row().Evaluator);
        file.Schedule(
            kind,
            new Appointment(MexicoTime.At(held, new(8, 0)), kind.Row().Minutes, Guid.CreateVersion7()),
            true,
            On(day)
        );
        file.Begin(kind, evaluator, On(held));
        file.Report(kind, result, "Conclusión de la fase.", evaluator, On(held));
        file.Confirm(kind, Someone(kind.Row().Reviewer, 2), On(held));
    }

    /// <summary>An adjudicator reads the evidence, where it is theirs to read, and votes.</summary>
    public static async Task<Outcome> Cast(this TestPortal portal, Actor voter, CastVote vote)
    {
        var door = portal.As(voter);
        try
        {
            await door.Ask(new OpenEvidence(vote.File, OpenEvidence.Adjudication));
        }
        catch (RecordNotFoundException)
        {
            // Not seated: the vote will find nothing either.
        }
        return await door.Run(vote);
    }
}
