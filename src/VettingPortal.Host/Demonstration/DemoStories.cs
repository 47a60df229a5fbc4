using System.Globalization;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Integrity;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Training;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Host.Demonstration;

/// <summary>
/// The stories: a campaign far behind its target, an examiner who passes everyone, someone under a hidden investigation among more
/// files held for ordinary causes, and certificates about to lapse.
/// </summary>
internal sealed class DemoStories(DemoWorld world)
{
    private static readonly (string Code, int Hours)[] Modules =
    [
        ("M01", 240),
        ("M02", 240),
        ("M03", 240),
        ("M04", 252),
        ("M05", 120),
    ];
    private static readonly string[] Profiles = ["PREVENCION", "REACCION", "INVESTIGACION"];

    private readonly DemoCohorts _cohorts = new();
    private readonly DemoPerson _people = new(world.Random);
    private readonly List<DemoJourney> _journeys = [];

    /// <summary>Puts the whole of it on the agenda.</summary>
    public async Task Plan(int files)
    {
        await Accredit();
        var early = await Campaign("2023-T1-CENTRO", "CENTRO", "2023-T1", new(2023, 1, 9), new(2023, 3, 31), 40);
        Recruits(early, 2, new(2023, 1, 16), new(2023, 1, 30), new(2023, 7, 3), [Fate.Certified]);
        world.At(Noon(new(2026, 1, 5)), () => Year2026(files - 2));
    }

    private async Task Year2026(int files)
    {
        var spring = files / 4;
        string[] regions = ["NORTE", "CENTRO", "SUR"];
        foreach (var region in regions)
        {
            var campaign = await Campaign(
                $"2026-T1-{region}",
                region,
                "2026-T1",
                new(2026, 1, 5),
                new(2026, 3, 31),
                400
            );
            Recruits(campaign, spring / 3, new(2026, 1, 7), new(2026, 2, 10), new(2026, 5, 25), Spring);
        }
        world.At(
            Noon(new(2026, 8, 1)),
            async () =>
            {
                foreach (var region in regions)
                {
                    var campaign = await Campaign(
                        $"2026-T4-{region}",
                        region,
                        "2026-T4",
                        new(2026, 8, 1),
                        new(2026, 12, 31),
                        1200
                    );
                    Recruits(
                        campaign,
                        (files - (spring / 3 * 3)) / 3,
                        new(2026, 8, 3),
                        new(2026, 11, 18),
                        null,
                        Autumn
                    );
                }
            }
        );
        world.At(Noon(new(2026, 10, 12)), LowerTheTarget);
        world.At(Noon(new(2026, 11, 9)), Holds);
    }

    private static readonly Fate[] Spring =
    [
        Fate.Certified,
        Fate.Certified,
        Fate.Certified,
        Fate.InTraining,
        Fate.NotApproved,
        Fate.Certified,
        Fate.InCertification,
        Fate.TrainingPassed,
        Fate.Withdraws,
        Fate.Restricted,
        Fate.Approved,
        Fate.NotEligible,
        Fate.FailsTraining,
        Fate.Certified,
        Fate.InTraining,
        Fate.NotApproved,
    ];

    private static readonly Fate[] Autumn =
    [
        Fate.StaysDraft,
        Fate.InEvaluation,
        Fate.Received,
        Fate.InAdjudication,
        Fate.InEvaluation,
        Fate.Eligible,
        Fate.Integration,
        Fate.InEvaluation,
        Fate.NotEligible,
        Fate.Received,
        Fate.Approved,
        Fate.StaysDraft,
        Fate.NotApproved,
        Fate.Withdraws,
        Fate.InEvaluation,
        Fate.MoreInformation,
        Fate.Received,
        Fate.NoShow,
    ];

    private void Recruits(CampaignId campaign, int count, DateOnly from, DateOnly to, DateOnly? classFrom, Fate[] fates)
    {
        var cohorts = classFrom is { } day
            ? Profiles.ToDictionary(profile => profile, profile => Class(profile, day))
            : [];
        for (var i = 0; i < count; i++)
        {
            var profile = Profiles[i % (classFrom is null ? 3 : 2)];
            var journey = new DemoJourney(
                world,
                fates[i % fates.Length],
                campaign,
                profile,
                cohorts.TryGetValue(profile, out var cohort) ? cohort : null,
                _cohorts
            );
            _journeys.Add(journey);
            var applied = from.AddDays(world.Random.Next(to.DayNumber - from.DayNumber + 1));
            world.At(
                Noon(applied).AddMinutes(world.Random.Next(-240, 240)),
                () => journey.Apply(_people.Next(applied))
            );
        }
    }

    private CohortId Class(string profile, DateOnly start)
    {
        var id = CohortId.New();
        var code = string.Create(
            CultureInfo.InvariantCulture,
            $"G{start:yyMM}-{profile[..3]}-{id.Value.ToString("N")[^4..].ToUpperInvariant()}"
        );
        var plan = new CohortPlan(
            code,
            profile,
            "Academia Nacional",
            start,
            start.AddDays(105),
            200,
            [
                new(
                    "M01",
                    "Función policial y marco jurídico",
                    "Policing and the law",
                    Modules[0].Hours,
                    false,
                    "Instructora Uno"
                ),
                new(
                    "M02",
                    "Derechos humanos y uso de la fuerza",
                    "Human rights and use of force",
                    Modules[1].Hours,
                    true,
                    "Instructor Dos"
                ),
                new("M03", "Armamento y tiro", "Firearms", Modules[2].Hours, false, "Instructora Tres"),
                new(
                    "M04",
                    "Detención y traslado",
                    "Detention and transport",
                    Modules[3].Hours,
                    false,
                    "Instructor Cuatro"
                ),
                new("M05", "Primer respondiente", "First responder", Modules[4].Hours, false, "Instructora Cinco"),
            ]
        );
        world.At(Noon(start).AddDays(-20), () => world.Do(world.Any(Role.ACA), new PlanCohort(id, plan)));
        world.At(Noon(start), () => _cohorts.Hold(world, id, Modules, start));
        return id;
    }

    private async Task<CampaignId> Campaign(
        string code,
        string region,
        string quarter,
        DateOnly from,
        DateOnly to,
        int target
    )
    {
        var id = CampaignId.New();
        await world.Do(
            world.Any(Role.COO),
            new AnnounceCampaign(
                id,
                code,
                Personas.Force.Value,
                region,
                quarter,
                from,
                to,
                Profiles.ToDictionary(profile => profile, _ => target / 3)
            )
        );
        return id;
    }

    private async Task Accredit()
    {
        foreach (var center in new[] { Personas.National.Value, Personas.North.Value, Personas.South.Value })
        {
            var id = AccreditationId.New();
            await world.Do(
                Personas.With(Role.DIR).First().Id.Value,
                new ProposeAccreditation(
                    id,
                    center,
                    $"CNCA-{center.ToString("N")[..6].ToUpperInvariant()}",
                    Enum.GetValues<EvaluationKind>(),
                    new(2023, 1, 1),
                    new(2027, 12, 31)
                )
            );
            await world.Do(Personas.With(Role.LEG).First().Id.Value, new ConfirmAccreditation(id));
        }
    }

    private async Task LowerTheTarget()
    {
        var code = "2026-T1-NORTE";
        var campaign = await world.Read(db => Task.FromResult(db.Set<Campaign>().Single(c => c.Code == code)));
        await world.Do(
            Personas.With(Role.LDR).First().Id.Value,
            new AimCampaign(
                campaign.Id,
                "PREVENCION",
                60,
                "Ajuste presupuestal del cuarto trimestre.",
                campaign.Version
            )
        );
    }

    /// <summary>Four ordinary holds, and one that looks the same.</summary>
    private async Task Holds()
    {
        var open = new List<DemoJourney>();
        foreach (var journey in _journeys)
        {
            if (
                await world.Read(db =>
                    Task.FromResult(
                        db.Set<VettingFile>()
                            .Any(f =>
                                f.Id == journey.File
                                && f.HeldSince == null
                                && (
                                    f.State == VettingState.Received
                                    || f.State == VettingState.Integration
                                    || f.State == VettingState.Approved
                                )
                            )
                    )
                )
            )
            {
                open.Add(journey);
            }
        }
        if (open.Count < 5)
        {
            return;
        }
        HoldCause[] causes =
        [
            HoldCause.RegistryAnswerPending,
            HoldCause.DocumentRecheck,
            HoldCause.RegistryAnswerPending,
            HoldCause.DocumentRecheck,
        ];
        for (var i = 0; i < causes.Length; i++)
        {
            await world.Do(
                world.Any(Role.COO),
                new PlaceHold(
                    open[i].File,
                    HoldOrderId.New(),
                    causes[i],
                    "Se espera la respuesta de la institución que emitió el documento."
                )
            );
        }
        var flag = IntegrityFlagId.New();
        await world.Do(
            Personas.With(Role.IAI).First().Id.Value,
            new RaiseFlag(
                flag,
                open[4].Person,
                new FlagSubject(open[4].File.Value, null),
                IntegrityCategory.IA03,
                IntegrityPriority.P1,
                "Denuncia confidencial: habría entregado roles de servicio a un grupo delictivo a cambio de pagos mensuales."
            )
        );
        await world.Do(
            Personas.With(Role.IAD).First().Id.Value,
            new OrderHold(
                flag,
                "La denuncia aporta fechas y depósitos que coinciden; mantener el acceso pondría en riesgo la investigación.",
                1
            )
        );
    }

    private static DateTimeOffset Noon(DateOnly day) => MexicoTime.At(day, new TimeOnly(12, 0));
}
