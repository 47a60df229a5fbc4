using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Certification;

/// <summary>What must hold for a certificate to be issued beside its components (R-CUP-01), when it is opened and again when it is registered.</summary>
public sealed class CertificateGrounds(PortalDb db, Appointments appointments, IOfficeHolders offices)
{
    /// <summary>Breaks <c>certification.earlier-certificate</c>, <c>certification.center-not-accredited</c>.</summary>
    public async Task Demand(VettingFile file, PolicyOfTheDay policy, CancellationToken cancel)
    {
        await NoneStands(file.Person, policy, cancel);
        await CentersAccredited(file, policy, cancel);
    }

    // R-CUP-01: no suspended or revoked certificate of the same person.
    private async Task NoneStands(PersonId person, PolicyOfTheDay policy, CancellationToken cancel)
    {
        var records = await db.RecordsOf(person, cancel);
        var earlier = await db.Set<Certificate>()
            .AsNoTracking()
            .Where(one => records.Contains(one.Person))
            .ToListAsync(cancel);
        if (
            earlier.Any(one =>
                one.On(policy.Today, policy.Numbers.ExpiryWindowDays)
                    is CertificateState.Suspended
                        or CertificateState.Revoked
            )
        )
        {
            throw new RuleBrokenException("certification.earlier-certificate");
        }
    }

    // R-CUP-01: the centres that evaluated are accredited for what they did, on this day too.
    private async Task CentersAccredited(VettingFile file, PolicyOfTheDay policy, CancellationToken cancel)
    {
        foreach (var phase in Enum.GetValues<EvaluationKind>().Select(file.Current).OfType<Evaluation>())
        {
            if (
                phase.Center is { } center
                && !await appointments.IsAccredited(center, phase.Kind, policy.Today, cancel)
            )
            {
                var name = (await offices.CenterNames(cancel)).GetValueOrDefault(center, "");
                throw new RuleBrokenException("certification.center-not-accredited", name);
            }
        }
    }
}
