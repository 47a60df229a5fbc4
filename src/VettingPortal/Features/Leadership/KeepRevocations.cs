using VettingPortal.Features.Certification;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Leadership;

/// <summary>A revoked certificate never was (§7.4): whoever held it is taken out of the certified, in the month they were counted in.</summary>
public sealed class KeepRevocations(PortalDb db, TallyBook book) : IOnEvent<CertificateChanged>
{
    private readonly HashSet<CertificateId> _counted = [];

    public async Task On(CertificateChanged happened, CancellationToken cancel)
    {
        var one = happened.Certificate;
        if (
            one.Ending is CertificateEnding.Revoked
            && db.Entry(one).Property(certificate => certificate.Ending).OriginalValue is null
            && _counted.Add(one.Id)
        )
        {
            var file = await db.Set<VettingFile>().FindAsync([one.File], cancel);
            book.Add(KeepTallies.Certified(Cohort.Of(file!), MexicoTime.DayOf(file!.StateSince), -1));
        }
    }
}
