using VettingPortal.Features.Certification;
using VettingPortal.Features.People;
using VettingPortal.Features.Training;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Host.Demonstration;

/// <summary>The academy, and the certificate.</summary>
internal sealed partial class DemoJourney
{
    private static readonly Guid[] Academy = [.. Personas.With(Role.ACA).Select(persona => persona.Id.Value)];

    public async Task Enrol(CohortId cohort)
    {
        await world.Do(Academy[0], new EnrolCandidate(Enrolment, cohort, File, world.Today));
        if (fate is Fate.LeavesTraining)
        {
            After(
                world.Days(30, 60),
                async () =>
                {
                    await world.Do(Academy[0], new SignTrainingRecord(File));
                    await world.Do(Academy[1], new SignTrainingRecord(File));
                    await world.Do(
                        Academy[1],
                        new LeaveTraining(File, "D22", "Abandonó el internado sin permiso y no volvió.")
                    );
                }
            );
        }
    }

    /// <summary>The class is over: two of the academy sign, then the way to the certificate.</summary>
    public async Task Finish(bool markWasWrong)
    {
        await world.Do(Academy[0], new SignTrainingRecord(File));
        await world.Do(Academy[1], new SignTrainingRecord(File));
        if (fate is Fate.FailsTraining or Fate.FailsForGood)
        {
            await world.Do(Academy[0], new FailTraining(File));
            if (fate is Fate.FailsForGood)
            {
                After(35, () => world.Do(Academy[1], new CloseAfterTraining(File)));
            }
            return;
        }
        await world.Do(Academy[0], new PassTraining(File));
        if (markWasWrong)
        {
            After(1, CorrectMark);
        }
        if (fate is not Fate.TrainingPassed)
        {
            After(world.Days(2, 7), Certify);
        }
    }

    private async Task CorrectMark()
    {
        await world.Do(
            Academy[1],
            new CorrectMark(File, DemoClass.Corrected, 96, "El acta del sinodal dice 96; se capturó otra calificación.")
        );
        await world.Do(Academy[0], new ApproveMarkCorrection(File, 1));
    }

    private async Task Certify()
    {
        var cuip = Cuip.Parse($"DEMO{world.Random.NextInt64(1_000_000_000_000, 9_999_999_999_999)}");
        await world.Do(world.Any(Role.CERT), new OpenCertification(Certificate, File, cuip, world.Today));
        if (fate is not Fate.InCertification)
        {
            After(
                world.Days(1, 4),
                async () =>
                {
                    await world.Do(world.Any(Role.DIR), new SignCertificate(Certificate));
                    await world.Do(world.Any(Role.CERT), new RegisterCertificate(Certificate));
                }
            );
        }
    }
}
