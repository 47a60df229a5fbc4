using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Certification;

/// <summary>Fetches what the certificate's use cases work on. Nobody is given their own (SOD-01).</summary>
public sealed class CertificateDesk(PortalDb db, UseCaseContext context, PolicyLookup policies)
{
    public Actor Actor => context.Actor;

    public Task<PolicyOfTheDay> Policy(CancellationToken cancel) => policies.Find(cancel);

    public async Task<Certificate> Certificate(CertificateId id, CancellationToken cancel) =>
        await db.Set<Certificate>().VisibleTo(context.Actor).SingleOrDefaultAsync(one => one.Id == id, cancel)
        ?? throw new RecordNotFoundException();

    public async Task<VettingFile> File(VettingFileId id, CancellationToken cancel) =>
        await db.Set<VettingFile>().VisibleTo(context.Actor).SingleOrDefaultAsync(file => file.Id == id, cancel)
        ?? throw new RecordNotFoundException();

    /// <summary>
    /// The office in which somebody with one of two does this; who holds both says nothing for the other. The first named that the
    /// actor holds.
    /// </summary>
    public Role Office(params ReadOnlySpan<Role> offices)
    {
        foreach (var office in offices)
        {
            if (context.Actor.Is(office))
            {
                return office;
            }
        }
        return offices[0];
    }
}

/// <summary>Which certificates a person may see: all but their own and those of people close to them (SOD-01 to SOD-03).</summary>
public static class CertificateAccess
{
    public static IQueryable<Certificate> VisibleTo(this IQueryable<Certificate> certificates, Actor actor)
    {
        var close = actor.PeopleOutOfReach();
        return close.Count > 0 ? certificates.Where(certificate => !close.Contains(certificate.Person)) : certificates;
    }

    /// <summary>Those that run out within so many days, today's included.</summary>
    public static IQueryable<Certificate> ExpiringWithin(
        this IQueryable<Certificate> certificates,
        int days,
        DateOnly today
    )
    {
        var last = today.AddDays(days);
        return certificates.Where(one => one.Ending == null && one.ValidTo >= today && one.ValidTo <= last);
    }

    /// <summary>Those that stand so on a day, as <see cref="Certificate.On"/> says it of one.</summary>
    public static IQueryable<Certificate> Standing(
        this IQueryable<Certificate> certificates,
        CertificateState state,
        DateOnly today,
        int expiryWindowDays
    )
    {
        var soon = today.AddDays(expiryWindowDays);
        var running = certificates.Where(one => one.IssuedOn != null && one.Ending == null);
        return state switch
        {
            CertificateState.InProcess => certificates.Where(one => one.IssuedOn == null),
            CertificateState.Revoked => certificates.Where(one => one.Ending == CertificateEnding.Revoked),
            CertificateState.Cancelled => certificates.Where(one => one.Ending == CertificateEnding.Cancelled),
            CertificateState.Expired => running.Where(one => one.ValidTo < today),
            CertificateState.Suspended => running.Where(one =>
                one.ValidTo >= today
                && one.Suspensions.Any(s =>
                    s.LiftedAt == null
                    && (s.LapsesOn >= today || (s.ConfirmedByIntegrity != null && s.ConfirmedByLegal != null))
                )
            ),
            CertificateState.AboutToExpire => running
                .Where(one => one.ValidTo >= today && one.ValidTo <= soon)
                .Free(today),
            CertificateState.Valid => running.Where(one => one.ValidTo > soon).Free(today),
        };
    }

    private static IQueryable<Certificate> Free(this IQueryable<Certificate> certificates, DateOnly today) =>
        certificates.Where(one =>
            !one.Suspensions.Any(s =>
                s.LiftedAt == null
                && (s.LapsesOn >= today || (s.ConfirmedByIntegrity != null && s.ConfirmedByLegal != null))
            )
        );
}
