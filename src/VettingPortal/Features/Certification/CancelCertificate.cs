using VettingPortal.Kernel;

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

/// <summary>The second of the two approves the revocation of what was obtained by fraud: void from its issue.</summary>
public sealed record RevokeCertificate(CertificateId Certificate, int? Seen = null) : ICommand
{
    public static Permission Requires => CertificationFeature.End;

    Guid ICommand.Subject => Certificate.Value;

    int? ICommand.Seen => Seen;

    public sealed class Handler(CertificateDesk desk) : IHandle<RevokeCertificate>
    {
        public async Task Handle(RevokeCertificate command, CancellationToken cancel)
        {
            var certificate = await desk.Certificate(command.Certificate, cancel);
            var now = (await desk.Policy(cancel)).Now;
            certificate.End(CertificateEnding.Revoked, desk.Actor.Id, desk.Office(Role.BRD, Role.DIR), now);
        }
    }
}
