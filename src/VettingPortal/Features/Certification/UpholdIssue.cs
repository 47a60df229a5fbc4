using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Certification;

/// <summary>
/// The chair or a director who had no hand in it has looked at how a certificate was issued and lets it stand; the other way out is to
/// propose its end.
/// </summary>
public sealed record UpholdIssue(CertificateId Certificate, string Why, int? Seen = null) : ICommand
{
    public static Permission Requires => CertificationFeature.End;

    Guid ICommand.Subject => Certificate.Value;

    string? ICommand.Reason => Why;

    int? ICommand.Seen => Seen;

    public sealed class Handler(CertificateDesk desk) : IHandle<UpholdIssue>
    {
        public async Task Handle(UpholdIssue command, CancellationToken cancel)
        {
            var certificate = await desk.Certificate(command.Certificate, cancel);
            certificate.UpholdIssue(desk.Actor, command.Why, (await desk.Policy(cancel)).Now);
        }
    }
}

/// <summary>Finds what else the certifiers of a certificate certified.</summary>
internal static class IssueReviews
{
    /// <summary>
    /// Puts under review every certificate that has not ended and that one of the two signed or registered, also those of people the
    /// revoking person may not see: they do not learn which.
    /// </summary>
    public static async Task ReviewWorkOf(
        this PortalDb db,
        Certificate revoked,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var others = await db.Set<Certificate>()
            .Where(one =>
                one.Id != revoked.Id
                && one.Ending == null
                && (
                    one.SignedBy == revoked.SignedBy
                    || one.SignedBy == revoked.RegisteredBy
                    || one.RegisteredBy == revoked.SignedBy
                    || one.RegisteredBy == revoked.RegisteredBy
                )
                && one.SignedBy != null
            )
            .ToListAsync(cancel);
        others.ForEach(one => one.ReviewIssue(revoked, now));
    }
}
