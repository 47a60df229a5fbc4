using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Certification;

/// <summary>Keeps the lines of work about certificates: the director's to sign, the registrar's to register, the chair's to review an issue.</summary>
public sealed class KeepCertificationWork(PortalDb db) : IOnEvent<CertificateChanged>, IOnEvent<FileChanged>
{
    public const string Source = "certification";

    public async Task On(CertificateChanged happened, CancellationToken cancel)
    {
        var file = await db.Set<VettingFile>().FindAsync([happened.Certificate.File], cancel);
        await Rewrite(file!, happened.Certificate, cancel);
    }

    public async Task On(FileChanged happened, CancellationToken cancel)
    {
        if (happened.From is VettingState.InCertification || happened.File.State is VettingState.InCertification)
        {
            var certificate =
                db.Set<Certificate>().Local.FirstOrDefault(one => one.File == happened.File.Id)
                ?? await db.Set<Certificate>()
                    .AsNoTracking()
                    .SingleOrDefaultAsync(one => one.File == happened.File.Id, cancel);
            await Rewrite(happened.File, certificate, cancel);
        }
    }

    private async Task Rewrite(VettingFile file, Certificate? certificate, CancellationToken cancel)
    {
        var old = await db.Set<WorkItem>()
            .Where(item => item.File == file.Id && item.Source == Source)
            .ToListAsync(cancel);
        db.RemoveRange(old);
        db.RemoveRange(db.Set<WorkItem>().Local.Where(item => item.File == file.Id && item.Source == Source).ToList());
        if (certificate is { IsIssued: false } && file.State is VettingState.InCertification)
        {
            db.Add(
                new WorkItem
                {
                    File = file.Id,
                    Number = file.Number,
                    Task = certificate.SignedBy is null ? WorkTask.SignCertificate : WorkTask.RegisterCertificate,
                    Office = certificate.SignedBy is null ? Role.DIR : Role.CERT,
                    Due = file.Due ?? KeepWorkItems.NoClock,
                    Held = file.IsHeld,
                    Source = Source,
                }
            );
        }
        if (
            certificate is { IssueReviewSince: not null, Ending: null }
            && (certificate.IsIssued || file.State is VettingState.InCertification)
        )
        {
            db.Add(
                new WorkItem
                {
                    File = file.Id,
                    Number = file.Number,
                    Task = WorkTask.ReviewIssue,
                    Office = Role.BRD,
                    Due = KeepWorkItems.NoClock,
                    Held = file.IsHeld,
                    Source = Source,
                }
            );
        }
    }
}
