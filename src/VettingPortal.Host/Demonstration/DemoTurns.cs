using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Integrity;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Host.Demonstration;

/// <summary>What happens to those on the road in the last autumn: a target is lowered, files are held, two people are investigated.</summary>
internal sealed class DemoTurns(DemoWorld world)
{
    private static readonly (HoldCause Cause, string Why)[] AtTheDesk =
    [
        (HoldCause.RegistryAnswerPending, "Se espera la respuesta del registro estatal."),
        (HoldCause.DocumentRecheck, "Se coteja el certificado con la institución que lo expidió."),
        (HoldCause.RegistryAnswerPending, "El registro devolvió la consulta; se repite."),
        (HoldCause.DocumentRecheck, "La cartilla no coincide con el acta; se coteja."),
    ];

    private static readonly string[] Medical =
    [
        "Se esperan estudios complementarios.",
        "Se espera la valoración del especialista.",
    ];

    public void Plan(
        IReadOnlyList<DemoJourney> officers,
        IReadOnlyList<DemoCampaign> spring,
        IReadOnlyList<DemoCampaign> autumn
    )
    {
        // Those who come no further, so that a hold stands in nobody's way.
        var resting = autumn
            .SelectMany(campaign => campaign.Journeys)
            .Where(one => one.Fate is Fate.Received or Fate.Integration)
            .Select(one => one.File)
            .ToList();
        world.At(WorkingHours.Noon(new(2026, 10, 12)), () => LowerTarget(spring[0]));
        world.At(WorkingHours.Noon(new(2026, 11, 4)), () => Investigate(officers[^1]));
        world.At(WorkingHours.Noon(new(2026, 11, 9)), () => Suspend(officers));
        world.At(WorkingHours.Noon(new(2026, 11, 17)), () => Hold(resting));
    }

    private async Task LowerTarget(DemoCampaign behind)
    {
        var campaign = await world.Read(db =>
            db.Set<Campaign>().AsNoTracking().SingleAsync(one => one.Id == behind.Id)
        );
        var profile = campaign.Profiles.MaxBy(code => campaign.CurrentTarget(code))!;
        if (campaign.CurrentTarget(profile) < 2)
        {
            return;
        }
        await world.Do(
            DemoWorld.First(Role.LDR),
            new AimCampaign(
                campaign.Id,
                profile,
                campaign.CurrentTarget(profile)!.Value - 1,
                "Ajuste presupuestal del cuarto trimestre.",
                campaign.Version
            )
        );
    }

    /// <summary>A commander under a hidden investigation: whoever else looks sees a certificate under review, like others.</summary>
    private async Task Investigate(DemoJourney commander)
    {
        var flag = IntegrityFlagId.New();
        await world.Do(
            DemoWorld.First(Role.IAI),
            new RaiseFlag(
                flag,
                commander.Person,
                new FlagSubject(null, commander.Certificate.Value),
                IntegrityCategory.IA03,
                IntegrityPriority.P1,
                "Denuncia confidencial: quien manda el sector habría entregado roles de servicio a un grupo delictivo a cambio de pagos."
            )
        );
        await Order(flag);
    }

    private async Task Suspend(IReadOnlyList<DemoJourney> officers)
    {
        foreach (var officer in officers.SkipLast(1).Take(2))
        {
            await world.Do(
                DemoWorld.First(Role.CERT),
                new Features.Certification.ReviewCertificate(
                    officer.Certificate,
                    Guid.NewGuid(),
                    HoldCause.DocumentRecheck,
                    "El registro de armas no coincide con el resguardo; se revisa."
                )
            );
        }
    }

    /// <summary>Ordinary holds, and among them one that looks the same.</summary>
    private async Task Hold(List<VettingFileId> resting)
    {
        var files = await world.Read(db =>
            db.Set<VettingFile>()
                .AsNoTracking()
                .Where(file => resting.Contains(file.Id))
                .OrderBy(file => file.Number)
                .ToListAsync()
        );
        var received = files.FindAll(file => file.State is VettingState.Received);
        foreach (var (file, (cause, why)) in received.Zip(AtTheDesk))
        {
            await world.Do(world.Any(Role.COO), new PlaceHold(file.Id, HoldOrderId.New(), cause, why));
        }
        var integrated = files.FindAll(file => file.State is VettingState.Integration);
        foreach (var (file, why) in integrated.Skip(1).Zip(Medical))
        {
            var physician = file.Current(EvaluationKind.Medical)!.Evaluator;
            await world.Do(physician, new PlaceHold(file.Id, HoldOrderId.New(), HoldCause.Medical, why));
        }
        if (integrated.Count > 0)
        {
            await Suspect(integrated[0]);
        }
    }

    private async Task Suspect(VettingFile file)
    {
        var flag = IntegrityFlagId.New();
        await world.Do(
            DemoWorld.First(Role.IAI),
            new RaiseFlag(
                flag,
                file.Person,
                new FlagSubject(file.Id.Value, null),
                IntegrityCategory.IA03,
                IntegrityPriority.P2,
                "Fuente reservada: habría ofrecido dinero a un tercero para conocer de antemano las preguntas de la evaluación."
            )
        );
        await Order(flag);
    }

    private Task Order(IntegrityFlagId flag) =>
        world.Do(
            DemoWorld.First(Role.IAD),
            new OrderHold(
                flag,
                "La denuncia aporta fechas y depósitos que coinciden; mantener el acceso pondría en riesgo la investigación.",
                1
            )
        );
}
