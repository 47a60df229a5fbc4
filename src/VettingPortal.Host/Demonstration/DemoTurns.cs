using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Integrity;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Host.Demonstration;

/// <summary>What happens to those on the road in the last autumn: a target is lowered, files are held, two people are investigated.</summary>
internal sealed class DemoTurns(DemoWorld world)
{
    private static readonly VettingState[] Resting = [VettingState.Received, VettingState.Integration];

    private static readonly (Role By, HoldCause Cause, string Why)[] Ordinary =
    [
        (Role.COO, HoldCause.RegistryAnswerPending, "Se espera la respuesta del registro estatal."),
        (Role.COO, HoldCause.DocumentRecheck, "Se coteja el certificado con la institución que lo expidió."),
        (Role.MED, HoldCause.Medical, "Se esperan estudios complementarios."),
        (Role.COO, HoldCause.RegistryAnswerPending, "El registro devolvió la consulta; se repite."),
        (Role.COO, HoldCause.DocumentRecheck, "La cartilla no coincide con el acta; se coteja."),
        (Role.MED, HoldCause.Medical, "Se espera la valoración del especialista."),
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
                DemoWorld.First(Role.IAD),
                new Features.Certification.SuspendCertificate(
                    officer.Certificate,
                    "C01",
                    "El registro de armas no coincide con el resguardo; se revisa."
                )
            );
        }
    }

    /// <summary>Ordinary holds, and among them one that looks the same.</summary>
    private async Task Hold(List<VettingFileId> resting)
    {
        var waiting = await world.Read(db =>
            db.Set<VettingFile>()
                .AsNoTracking()
                .Where(file => resting.Contains(file.Id) && Resting.Contains(file.State))
                .OrderBy(file => file.Number)
                .Select(file => new { file.Id, file.Person })
                .ToListAsync()
        );
        var step = Math.Max(1, waiting.Count / (Ordinary.Length + 1));
        var held = waiting.Where((_, i) => i % step == 0).Take(Ordinary.Length + 1).ToList();
        foreach (var (file, (by, cause, why)) in held.Skip(1).Zip(Ordinary))
        {
            await world.Do(world.Any(by), new PlaceHold(file.Id, HoldOrderId.New(), cause, why));
        }
        if (held.Count < 3)
        {
            return;
        }
        var flag = IntegrityFlagId.New();
        await world.Do(
            DemoWorld.First(Role.IAI),
            new RaiseFlag(
                flag,
                held[0].Person,
                new FlagSubject(held[0].Id.Value, null),
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
