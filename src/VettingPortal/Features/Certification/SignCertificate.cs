using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Certification;

/// <summary>The director signs (R-CUP-03); a file on hold is not signed for.</summary>
public sealed record SignCertificate(CertificateId Certificate, int? Seen = null) : ICommand
{
    public static Permission Requires => VettingFeature.SignCertificate;

    Guid ICommand.Subject => Certificate.Value;

    int? ICommand.Seen => Seen;

    public sealed class Handler(CertificateDesk desk) : IHandle<SignCertificate>
    {
        public async Task Handle(SignCertificate command, CancellationToken cancel)
        {
            var certificate = await desk.Certificate(command.Certificate, cancel);
            var file = await desk.File(certificate.File, cancel);
            var policy = await desk.Policy(cancel);
            file.DemandNotHeld(policy.Today);
            certificate.Sign(desk.Actor, policy);
            file.Sit(Duty.SignCertificate, null, desk.Actor.Id, policy.Now);
        }
    }
}

/// <summary>Another person registers, which issues the certificate and ends the road (§7.3, 13).</summary>
public sealed record RegisterCertificate(CertificateId Certificate, int? Seen = null) : ICommand
{
    public static Permission Requires => VettingFeature.RegisterCertificate;

    Guid ICommand.Subject => Certificate.Value;

    int? ICommand.Seen => Seen;

    public sealed class Handler(CertificateDesk desk, CertificateGrounds grounds) : IHandle<RegisterCertificate>
    {
        public async Task Handle(RegisterCertificate command, CancellationToken cancel)
        {
            var certificate = await desk.Certificate(command.Certificate, cancel);
            var file = await desk.File(certificate.File, cancel);
            var policy = await desk.Policy(cancel);
            await grounds.Demand(file, policy, cancel);
            var facts = new CertificationFacts(
                certificate.ComponentsCurrent(policy.Today),
                certificate.RegistryEntryOn is not null,
                certificate.SignedBy,
                desk.Actor.Id
            );
            file.Take(VettingStep.Certify, desk.Actor, new VettingFacts(policy) { Certification = facts });
            certificate.Register(desk.Actor, policy);
        }
    }
}
