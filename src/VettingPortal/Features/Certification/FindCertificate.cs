using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Certification;

/// <summary>One certificate with its holder, components and history. Of a suspension it says that it stands, and nothing more (§5.7).</summary>
public sealed record FindCertificate(string Number) : IQuery<FindCertificate, FindCertificate.Sheet>
{
    public static Permission Requires => CertificationFeature.View;

    public sealed record Sheet
    {
        public required CertificateId Id { get; init; }

        public required string Number { get; init; }

        public required int Version { get; init; }

        public required CertificateState State { get; init; }

        public required VettingFileId File { get; init; }

        public required string FileNumber { get; init; }

        public required bool Held { get; init; }

        public required string Holder { get; init; }

        public required string Curp { get; init; }

        public string? Cuip { get; init; }

        public DateOnly? RegistryEntryOn { get; init; }

        public DateOnly? IssuedOn { get; init; }

        public DateOnly? ValidTo { get; init; }

        public IReadOnlyList<Component> Components { get; init; } = [];

        public IReadOnlyList<Moment> History { get; init; } = [];

        public Guid? SignedBy { get; init; }

        public EndingCause? ProposedCause { get; init; }

        public Guid? ProposedBy { get; init; }

        public bool Ended { get; init; }

        /// <summary>For the chair and the directors: whether its issue is under review.</summary>
        public bool IssueInReview { get; init; }

        /// <summary>For them too: the number of the revoked certificate because of which it is, where it is for that.</summary>
        public string? IssueReviewBecause { get; init; }

        /// <summary>For legal alone: the last day a suspension stands that legal has not confirmed.</summary>
        public DateOnly? LegalConfirmsBy { get; init; }
    }

    public sealed record Component(ComponentKind Kind, DateOnly ObtainedOn, DateOnly? ValidTo);

    public sealed record Moment(DateTimeOffset At, CertificateMoment What, string? Who);

    public sealed class Handler(PortalDb db, UseCaseContext context, PolicyLookup policies)
        : IAnswer<FindCertificate, Sheet>
    {
        public async Task<Sheet> Answer(FindCertificate query, CancellationToken cancel)
        {
            var one =
                await db.Set<Certificate>()
                    .AsNoTracking()
                    .VisibleTo(context.Actor)
                    .SingleOrDefaultAsync(certificate => certificate.Number == query.Number, cancel)
                ?? throw new RecordNotFoundException();
            var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == one.Person, cancel);
            var file = await db.Set<VettingFile>()
                .Where(f => f.Id == one.File)
                .Select(f => new { f.Number, f.HeldSince })
                .SingleAsync(cancel);
            var policy = await policies.Find(cancel);
            return new()
            {
                Id = one.Id,
                Number = one.Number,
                Version = one.Version,
                State = one.On(policy.Today, policy.Numbers.ExpiryWindowDays),
                File = one.File,
                FileNumber = file.Number,
                Held = file.HeldSince is not null,
                Holder = person.Name.Display,
                Curp = person.Curp.ToString(),
                Cuip = person.Cuip?.Value,
                RegistryEntryOn = one.RegistryEntryOn,
                IssuedOn = one.IssuedOn,
                ValidTo = one.ValidTo,
                Components =
                [
                    .. one.Components.OrderBy(c => c.Kind).Select(c => new Component(c.Kind, c.ObtainedOn, c.ValidTo)),
                ],
                History = CertificateHistory.Of(one, policy.Today),
                SignedBy = one.SignedBy,
                ProposedCause = context.Actor.May(CertificationFeature.End) ? one.EndingCause : null,
                ProposedBy = context.Actor.May(CertificationFeature.End) ? one.EndingProposedBy : null,
                Ended = one.Ending is not null,
                IssueInReview =
                    one is { Ending: null, IssueReviewSince: not null } && context.Actor.May(CertificationFeature.End),
                IssueReviewBecause = await Because(one, cancel),
                LegalConfirmsBy = context.Actor.Is(Role.LEG)
                    ? one
                        .Suspensions.FirstOrDefault(s => s.StandsOn(policy.Today) && s.ConfirmedByLegal is null)
                        ?.LapsesOn
                    : null,
            };
        }

        private async Task<string?> Because(Certificate one, CancellationToken cancel) =>
            one is { Ending: null, IssueReviewBecause: { } because } && context.Actor.May(CertificationFeature.End)
                ? await db.Set<Certificate>()
                    .Where(other => other.Id == because)
                    .Select(other => other.Number)
                    .SingleAsync(cancel)
                : null;
    }
}

/// <summary>What can happen to a certificate, as its history tells it.</summary>
public enum CertificateMoment
{
    Opened,
    Signed,
    Registered,
    Suspended,
    SuspensionOver,
    Cancelled,
    Revoked,
}

/// <summary>Tells a certificate's history, newest first. A suspension has a beginning and an end here, but no author and no cause.</summary>
public static class CertificateHistory
{
    public static IReadOnlyList<FindCertificate.Moment> Of(Certificate one, DateOnly today)
    {
        List<FindCertificate.Moment> told = [new(one.OpenedAt, CertificateMoment.Opened, null)];
        Add(one.SignedAt, CertificateMoment.Signed, one.SignedByName);
        Add(one.RegisteredAt, CertificateMoment.Registered, one.RegisteredByName);
        foreach (var (from, to) in Suspended(one, today))
        {
            Add(from, CertificateMoment.Suspended, null);
            Add(to, CertificateMoment.SuspensionOver, null);
        }
        var ended = one.Ending is CertificateEnding.Revoked ? CertificateMoment.Revoked : CertificateMoment.Cancelled;
        Add(one.EndedAt, ended, null);
        return [.. told.OrderByDescending(moment => moment.At)];

        void Add(DateTimeOffset? at, CertificateMoment what, string? who)
        {
            if (at is { } instant)
            {
                told.Add(new(instant, what, who));
            }
        }
    }

    // Orders that overlap are one suspension: the second one shows nowhere.
    private static List<(DateTimeOffset From, DateTimeOffset? To)> Suspended(Certificate one, DateOnly today)
    {
        List<(DateTimeOffset From, DateTimeOffset? To)> spans = [];
        foreach (var next in one.Suspensions.OrderBy(suspension => suspension.From))
        {
            var to = next.EndedAt(today);
            if (spans.Count > 0 && (spans[^1].To is not { } end || end >= next.From))
            {
                var last = spans[^1];
                spans[^1] = (last.From, last.To is { } was && to is { } now ? (was > now ? was : now) : null);
            }
            else
            {
                spans.Add((next.From, to));
            }
        }
        return spans;
    }
}

/// <summary>The certificate that a file led to, for its page; null before one was opened.</summary>
public sealed record FindCertificateOfFile(VettingFileId File)
    : IQuery<FindCertificateOfFile, FindCertificateOfFile.Line?>
{
    public static Permission Requires => CertificationFeature.View;

    public sealed record Line(CertificateId Id, string Number, CertificateState State, DateOnly? ValidTo);

    public sealed class Handler(PortalDb db, UseCaseContext context, PolicyLookup policies)
        : IAnswer<FindCertificateOfFile, Line?>
    {
        public async Task<Line?> Answer(FindCertificateOfFile query, CancellationToken cancel)
        {
            var one = await db.Set<Certificate>()
                .AsNoTracking()
                .VisibleTo(context.Actor)
                .SingleOrDefaultAsync(certificate => certificate.File == query.File, cancel);
            var policy = await policies.Find(cancel);
            return one is null
                ? null
                : new(one.Id, one.Number, one.On(policy.Today, policy.Numbers.ExpiryWindowDays), one.ValidTo);
        }
    }
}
