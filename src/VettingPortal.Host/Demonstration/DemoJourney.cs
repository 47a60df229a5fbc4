using VettingPortal.Features.Adjudication;
using VettingPortal.Features.Certification;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.People;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Training;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Host.Demonstration;

/// <summary>How far one applicant of the demonstration comes, and how.</summary>
internal enum Fate
{
    StaysDraft,
    Received,
    NotEligible,
    Eligible,
    Withdraws,
    InEvaluation,
    NoShow,
    Integration,
    InAdjudication,
    MoreInformation,
    NotApproved,
    Approved,
    Restricted,
    InTraining,
    FailsTraining,
    LeavesTraining,
    TrainingPassed,
    InCertification,
    Certified,
}

/// <summary>One applicant's way, step by step through the real use cases.</summary>
internal sealed class DemoJourney(
    DemoWorld world,
    Fate fate,
    CampaignId campaign,
    string profile,
    CohortId? cohort,
    DemoCohorts cohorts
)
{
    private readonly VettingFileId _file = VettingFileId.New();
    private readonly PersonId _person = PersonId.New();
    private readonly EnrolmentId _enrolment = EnrolmentId.New();
    private readonly CertificateId _certificate = CertificateId.New();

    public VettingFileId File => _file;

    public PersonId Person => _person;

    private DateOnly Today => MexicoTime.DayOf(world.Clock.GetUtcNow());

    private double Days(int from, int to) => from + (world.Random.NextDouble() * (to - from));

    /// <summary>The form at the recruiting desk, with its papers.</summary>
    public async Task Apply(PersonDetails who)
    {
        var officer = world.Any(Role.REC);
        var details = new ApplicationDetails(
            who.Curp,
            who.Name,
            who.Phone,
            who.Email,
            who.Schooling,
            campaign,
            profile,
            Today,
            PrivacyNotices.Current
        );
        await world.Do(officer, new RegisterApplicant(_file, _person, details));
        if (fate is Fate.StaysDraft)
        {
            return;
        }
        world.After(Days(0, 3), () => Hand(officer, who));
    }

    private async Task Hand(Guid officer, PersonDetails who)
    {
        foreach (var paper in Papers.Required(who.Curp.Sex, militaryCard: true))
        {
            await world.Do(officer, new AttachDocument(_file, paper, Paper(paper.Code())));
        }
        await world.Do(officer, new SignDeclaration(ApplicantDeclarationId.New(), _file, Today, OnlyMexican: true));
        await world.Do(officer, new SubmitApplication(_file));
        if (fate is Fate.Withdraws)
        {
            world.After(Days(3, 9), () => world.Do(officer, new WithdrawApplication(_file, Paper("carta"))));
        }
        else if (fate is not Fate.Received)
        {
            world.After(Days(2, 9), Judge);
        }
    }

    private async Task Judge()
    {
        var clerk = world.Any(Role.ELI);
        await world.Do(
            clerk,
            new RecordRegistryQuery(
                RegistryQueryId.New(),
                _file,
                Today,
                $"RNPSP-{world.Random.Next(100_000, 999_999)}",
                RegistryFinding.Clear,
                Paper("rnpsp")
            )
        );
        if (fate is Fate.NotEligible)
        {
            await world.Do(
                clerk,
                new FindNotEligible(
                    _file,
                    "D10",
                    "El certificado de estudios no corresponde a la institución que lo expide."
                )
            );
            return;
        }
        await world.Do(clerk, new FindEligible(_file));
        if (fate is not Fate.Eligible)
        {
            world.After(Days(1, 8), Start);
        }
    }

    private async Task Start()
    {
        var coordinator = world.Any(Role.COO);
        await world.Do(coordinator, new RecordConsents(_file, Enum.GetValues<ConsentKind>(), Today));
        await world.Do(coordinator, new StartEvaluation(_file));
        foreach (
            var kind in new[]
            {
                EvaluationKind.Toxicology,
                EvaluationKind.Medical,
                EvaluationKind.Psychological,
                EvaluationKind.Background,
            }
        )
        {
            Plan(kind, Days(1, 4));
        }
    }

    private void Plan(EvaluationKind kind, double inDays) => world.After(inDays, () => Schedule(kind));

    /// <summary>The evaluator sets a free hour; on its day the phase is done, reported and confirmed.</summary>
    private async Task Schedule(EvaluationKind kind)
    {
        var evaluator = (await world.File(_file)).Current(kind)!.Evaluator;
        var row = kind.Row();
        var at = cohorts.FreeHour(evaluator, _file, Today.AddDays(kind is EvaluationKind.Polygraph ? 9 : 3));
        await world.Do(
            evaluator,
            new SchedulePhase(_file, kind, new Appointment(at, row.Minutes, cohorts.CenterOf(evaluator)))
        );
        if (fate is Fate.NoShow && kind is EvaluationKind.Psychological)
        {
            world.At(at.AddHours(1), () => world.Do(evaluator, new RecordNoShow(_file, kind)));
        }
        else if (
            fate is not Fate.InEvaluation
            || kind is EvaluationKind.Toxicology or EvaluationKind.Medical
            || world.Random.Next(3) == 0
        )
        {
            world.At(at, () => Conduct(kind, evaluator));
        }
    }

    private async Task Conduct(EvaluationKind kind, Guid evaluator)
    {
        await world.Do(evaluator, new BeginPhase(_file, kind));
        var result = cohorts.ResultOf(world, kind, evaluator, fate);
        world.After(
            Days(0, 2),
            async () =>
            {
                await world.Do(evaluator, new ReportPhase(_file, kind, result, cohorts.SummaryOf(result)));
                if (fate is Fate.InEvaluation && kind is EvaluationKind.Medical && world.Random.Next(3) == 0)
                {
                    return;
                }
                world.After(Days(0, 2), () => Confirm(kind, evaluator));
            }
        );
    }

    private async Task Confirm(EvaluationKind kind, Guid evaluator)
    {
        var file = await world.File(_file);
        await world.Do(
            world.Any(kind.Row().Reviewer, user => user != evaluator && file.Seats.All(seat => seat.Holder != user)),
            new ConfirmPhase(_file, kind)
        );
        if (kind is EvaluationKind.Medical)
        {
            Plan(EvaluationKind.Polygraph, 0.2);
        }
        if ((await world.File(_file)).State is VettingState.Integration && fate is not Fate.Integration)
        {
            world.After(Days(1, 5), OpenBoard);
        }
    }

    private async Task OpenBoard()
    {
        await world.Do(world.Any(Role.BRD), new OpenBoard(BoardCaseId.New(), _file));
        if (fate is not Fate.InAdjudication)
        {
            world.After(Days(2, 9), Vote);
        }
    }

    private async Task Vote()
    {
        var file = await world.File(_file);
        var ballot = cohorts.BallotFor(fate, Today);
        foreach (var seat in file.Seats.Where(seat => seat.Duty is Duty.Adjudicate))
        {
            await world.Do(seat.Holder, new CastVote(VoteId.New(), _file, ballot));
        }
        var chair = file.Holder(Duty.Chair)!.Value;
        await world.Do(chair, new RecordDecision(_file, fate is Fate.NotApproved ? "D15" : null));
        if (fate is Fate.NotApproved)
        {
            world.After(Days(2, 5), () => Notify(chair));
        }
        else if (fate >= Fate.InTraining)
        {
            cohorts.Enter(cohort!.Value, this);
        }
    }

    private async Task Notify(Guid chair)
    {
        var notice = NoticeId.New();
        await world.Do(chair, new IssueNotice(notice, _file, NoticeLanguage.Spanish));
        await world.Do(
            chair,
            new RecordDelivery(
                notice,
                _file,
                Today,
                DeliveryMeans.InPerson,
                "La persona interesada",
                "acuse.pdf",
                DemoPaper.Open()
            )
        );
        world.After(
            40,
            async () =>
            {
                if ((await world.File(_file)).AppealUntil < Today)
                {
                    await world.Do(chair, new CloseAfterNotice(_file));
                }
            }
        );
    }

    public Task Enrol(Guid academy) => world.Do(academy, new EnrolCandidate(_enrolment, cohort!.Value, _file, Today));

    public EnrolmentId Enrolment => _enrolment;

    public Fate Fate => fate;

    /// <summary>The class is over: two of the academy sign, then the way to the certificate.</summary>
    public async Task Finish()
    {
        if (fate is Fate.InTraining or Fate.LeavesTraining)
        {
            return;
        }
        var staff = Personas();
        await world.Do(staff[0], new SignTrainingRecord(_file));
        await world.Do(staff[1], new SignTrainingRecord(_file));
        if (fate is Fate.FailsTraining)
        {
            await world.Do(staff[0], new FailTraining(_file));
            return;
        }
        await world.Do(staff[0], new PassTraining(_file));
        if (fate is not Fate.TrainingPassed)
        {
            world.After(Days(1, 6), Certify);
        }
    }

    private async Task Certify()
    {
        var registrar = world.Any(Role.CERT);
        var cuip = Cuip.Parse($"DEMO{world.Random.NextInt64(1_000_000_000_000, 9_999_999_999_999)}");
        await world.Do(registrar, new OpenCertification(_certificate, _file, cuip, Today));
        if (fate is Fate.InCertification)
        {
            return;
        }
        world.After(
            Days(1, 4),
            async () =>
            {
                await world.Do(world.Any(Role.DIR), new SignCertificate(_certificate));
                await world.Do(world.Any(Role.CERT), new RegisterCertificate(_certificate));
            }
        );
    }

    private static Guid[] Personas() => [.. Features.Users.Personas.With(Role.ACA).Select(persona => persona.Id.Value)];

    private static AttachedFile Paper(string name) =>
        new(DocumentId.New(), $"{name.ToLowerInvariant()}.pdf", DemoPaper.Open());
}
