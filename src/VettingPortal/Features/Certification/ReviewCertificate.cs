using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Certification;

/// <summary>
/// A registrar suspends a certificate for an ordinary cause, as internal affairs does for theirs: what anyone else sees afterwards is
/// the same (§5.7). It lapses like any suspension. The act is filed under the order, never under the certificate.
/// </summary>
public sealed record ReviewCertificate(CertificateId Certificate, Guid Order, HoldCause Cause, string Why) : ICommand
{
    /// <summary>What a registrar may name.</summary>
    public static readonly IReadOnlyList<HoldCause> Causes =
    [
        HoldCause.DocumentRecheck,
        HoldCause.RegistryAnswerPending,
    ];

    public static Permission Requires => CertificationFeature.Review;

    Guid ICommand.Subject => Order;

    string? ICommand.Reason => Why;

    public sealed class Handler(CertificateDesk desk) : IHandle<ReviewCertificate>
    {
        public async Task Handle(ReviewCertificate command, CancellationToken cancel)
        {
            if (!Causes.Contains(command.Cause))
            {
                throw new RuleBrokenException("vetting.hold-cause-not-yours");
            }
            if (string.IsNullOrWhiteSpace(command.Why))
            {
                throw new RuleBrokenException("certification.reason-missing");
            }
            var certificate = await desk.Certificate(command.Certificate, cancel);
            certificate.Suspend(command.Order, $"{command.Cause}", desk.Actor.Id, await desk.Policy(cancel));
        }
    }
}

/// <summary>Ends a review one ordered oneself. Any other order, or none, is the same answer.</summary>
public sealed record EndCertificateReview(CertificateId Certificate, Guid Order, string Why) : ICommand
{
    public static Permission Requires => CertificationFeature.Review;

    Guid ICommand.Subject => Order;

    string? ICommand.Reason => Why;

    public sealed class Handler(CertificateDesk desk) : IHandle<EndCertificateReview>
    {
        public async Task Handle(EndCertificateReview command, CancellationToken cancel)
        {
            var certificate = await desk.Certificate(command.Certificate, cancel);
            var policy = await desk.Policy(cancel);
            if (
                !certificate.Suspensions.Any(one =>
                    one.Order == command.Order && one.IsReviewBy(desk.Actor, policy.Today)
                )
            )
            {
                throw new RecordNotFoundException();
            }
            certificate.LiftSuspension(command.Order, desk.Actor.Id, policy);
        }
    }
}

/// <summary>The standing reviews of a certificate that the asking person ordered; nobody else's are ever told.</summary>
public sealed record ListMyReviews(CertificateId Certificate) : IQuery<ListMyReviews, IReadOnlyList<ListMyReviews.Row>>
{
    public static Permission Requires => CertificationFeature.Review;

    public sealed record Row(Guid Order, HoldCause Cause, DateTimeOffset From);

    public sealed class Handler(PortalDb db, UseCaseContext context, PolicyLookup policies)
        : IAnswer<ListMyReviews, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Answer(ListMyReviews query, CancellationToken cancel)
        {
            var today = (await policies.Find(cancel)).Today;
            var certificate = await db.Set<Certificate>()
                .AsNoTracking()
                .VisibleTo(context.Actor)
                .SingleOrDefaultAsync(one => one.Id == query.Certificate, cancel);
            return
            [
                .. (certificate?.Suspensions ?? [])
                    .Where(one => one.IsReviewBy(context.Actor, today))
                    .Select(one => new Row(one.Order, Enum.Parse<HoldCause>(one.Cause), one.From)),
            ];
        }
    }
}
