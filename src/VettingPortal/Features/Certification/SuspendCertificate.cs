using VettingPortal.Kernel;

namespace VettingPortal.Features.Certification;

/// <summary>Internal affairs' director suspends a certificate, with a cause and a reason that nobody else is shown.</summary>
public sealed record SuspendCertificate(CertificateId Certificate, Guid Order, string Cause, string Why) : ICommand
{
    public static Permission Requires => CertificationFeature.Suspend;

    Guid ICommand.Subject => Certificate.Value;

    string? ICommand.Reason => Why;

    public sealed class Handler(CertificateDesk desk) : IHandle<SuspendCertificate>
    {
        public async Task Handle(SuspendCertificate command, CancellationToken cancel)
        {
            if (string.IsNullOrWhiteSpace(command.Why))
            {
                throw new RuleBrokenException("certification.reason-missing");
            }
            var certificate = await desk.Certificate(command.Certificate, cancel);
            certificate.Suspend(command.Order, command.Cause, desk.Actor.Id, await desk.Policy(cancel));
        }
    }
}

/// <summary>Internal affairs or legal confirms the suspension; with both it no longer lapses.</summary>
public sealed record ConfirmSuspension(CertificateId Certificate) : ICommand
{
    public static Permission Requires => CertificationFeature.Confirm;

    Guid ICommand.Subject => Certificate.Value;

    public sealed class Handler(CertificateDesk desk) : IHandle<ConfirmSuspension>
    {
        public async Task Handle(ConfirmSuspension command, CancellationToken cancel)
        {
            var certificate = await desk.Certificate(command.Certificate, cancel);
            var policy = await desk.Policy(cancel);
            certificate.ConfirmSuspension(desk.Office(Role.IAD, Role.LEG), desk.Actor.Id, policy.Today);
        }
    }
}

/// <summary>Internal affairs' director lifts a suspension of theirs.</summary>
public sealed record LiftSuspension(CertificateId Certificate, Guid Order, string Why) : ICommand
{
    public static Permission Requires => CertificationFeature.Suspend;

    Guid ICommand.Subject => Certificate.Value;

    string? ICommand.Reason => Why;

    public sealed class Handler(CertificateDesk desk) : IHandle<LiftSuspension>
    {
        public async Task Handle(LiftSuspension command, CancellationToken cancel)
        {
            var certificate = await desk.Certificate(command.Certificate, cancel);
            certificate.LiftSuspension(command.Order, desk.Actor.Id, await desk.Policy(cancel));
        }
    }
}
