using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Certification;

/// <summary>The board's chair or the director asks for a certificate's end; the other one decides.</summary>
public sealed record ProposeCancellation(CertificateId Certificate, EndingCause Cause, string Why) : ICommand
{
    public static Permission Requires => CertificationFeature.End;

    Guid ICommand.Subject => Certificate.Value;

    string? ICommand.Reason => Why;

    public sealed class Handler(CertificateDesk desk) : IHandle<ProposeCancellation>
    {
        public async Task Handle(ProposeCancellation command, CancellationToken cancel)
        {
            if (string.IsNullOrWhiteSpace(command.Why))
            {
                throw new RuleBrokenException("certification.reason-missing");
            }
            var certificate = await desk.Certificate(command.Certificate, cancel);
            var now = (await desk.Policy(cancel)).Now;
            certificate.ProposeEnd(command.Cause, desk.Actor.Id, desk.Office(Role.BRD, Role.DIR), now);
        }
    }
}

/// <summary>
/// The proposal is taken back by whoever made it, or declined by the other of the two: the certificate stands as it did.
/// </summary>
public sealed record DeclineEnding(CertificateId Certificate, string Why, int? Seen = null) : ICommand
{
    public static Permission Requires => CertificationFeature.End;

    Guid ICommand.Subject => Certificate.Value;

    string? ICommand.Reason => Why;

    int? ICommand.Seen => Seen;

    public sealed class Handler(CertificateDesk desk) : IHandle<DeclineEnding>
    {
        public async Task Handle(DeclineEnding command, CancellationToken cancel)
        {
            if (string.IsNullOrWhiteSpace(command.Why))
            {
                throw new RuleBrokenException("certification.reason-missing");
            }
            var certificate = await desk.Certificate(command.Certificate, cancel);
            certificate.DeclineEnd(desk.Actor.Id, desk.Office(Role.BRD, Role.DIR));
        }
    }
}

/// <summary>The second of the two approves the cancellation.</summary>
public sealed record CancelCertificate(CertificateId Certificate, int? Seen = null) : ICommand
{
    public static Permission Requires => CertificationFeature.End;

    Guid ICommand.Subject => Certificate.Value;

    int? ICommand.Seen => Seen;

    public sealed class Handler(CertificateDesk desk) : IHandle<CancelCertificate>
    {
        public async Task Handle(CancelCertificate command, CancellationToken cancel)
        {
            var certificate = await desk.Certificate(command.Certificate, cancel);
            var now = (await desk.Policy(cancel)).Now;
            certificate.End(CertificateEnding.Cancelled, desk.Actor.Id, desk.Office(Role.BRD, Role.DIR), now);
        }
    }
}

/// <summary>
/// The second of the two approves the revocation of what was obtained by fraud: void from its issue, and whatever else its certifiers
/// certified comes under review (§7.4).
/// </summary>
public sealed record RevokeCertificate(CertificateId Certificate, int? Seen = null) : ICommand
{
    public static Permission Requires => CertificationFeature.End;

    Guid ICommand.Subject => Certificate.Value;

    int? ICommand.Seen => Seen;

    public sealed class Handler(PortalDb db, CertificateDesk desk) : IHandle<RevokeCertificate>
    {
        public async Task Handle(RevokeCertificate command, CancellationToken cancel)
        {
            var certificate = await desk.Certificate(command.Certificate, cancel);
            var now = (await desk.Policy(cancel)).Now;
            certificate.End(CertificateEnding.Revoked, desk.Actor.Id, desk.Office(Role.BRD, Role.DIR), now);
            await db.ReviewWorkOf(certificate, now, cancel);
        }
    }
}
