using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Settings;

/// <summary>The numbers in force today, the profiles that are to come, and what waits for a second person.</summary>
public sealed record FindSettings : IQuery<FindSettings, FindSettings.Found>
{
    public static Permission Requires => SettingsFeature.View;

    /// <summary><see cref="EffectiveFrom"/> is null while the portal runs on the numbers it came with.</summary>
    public sealed record Found(
        DateOnly? EffectiveFrom,
        PolicyNumbers Numbers,
        IReadOnlyList<DateOnly> Coming,
        IReadOnlyList<Waiting> Open
    );

    public sealed record Waiting(
        ProposalId Id,
        ProposalKind Kind,
        object Title,
        string? By,
        DateTimeOffset At,
        bool Mine
    );

    public sealed class Handler(PortalDb db, UseCaseContext context, IOfficeHolders users)
        : IAnswer<FindSettings, Found>
    {
        private const int AtMost = 100;

        public async Task<Found> Answer(FindSettings query, CancellationToken cancel)
        {
            var profiles = db.Set<PolicyProfile>().AsNoTracking();
            var inForce = await profiles
                .Where(profile => profile.EffectiveFrom <= context.Today)
                .OrderByDescending(profile => profile.EffectiveFrom)
                .FirstOrDefaultAsync(cancel);
            var coming = await profiles
                .Where(profile => profile.EffectiveFrom > context.Today)
                .OrderBy(profile => profile.EffectiveFrom)
                .Select(profile => profile.EffectiveFrom)
                .ToListAsync(cancel);
            var open = await db.Set<Proposal>()
                .AsNoTracking()
                .Where(proposal => proposal.State == ProposalState.Open)
                .OrderBy(proposal => proposal.ProposedAt)
                .Take(AtMost)
                .ToListAsync(cancel);
            var names = await users.NamesOf([.. open.Select(proposal => proposal.ProposedBy)], cancel);
            return new(
                inForce?.EffectiveFrom,
                inForce?.Numbers ?? new(),
                coming,
                [
                    .. open.Select(proposal => new Waiting(
                        proposal.Id,
                        proposal.Kind,
                        proposal.Change.Title,
                        names.GetValueOrDefault(proposal.ProposedBy),
                        proposal.ProposedAt,
                        proposal.ProposedBy == context.Actor.Id
                    )),
                ]
            );
        }
    }
}
