using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Settings;

/// <summary>Every policy profile there was, is or will be, newest first, with the numbers that differ from the one before.</summary>
public sealed record ListPolicies : IQuery<ListPolicies, IReadOnlyList<ListPolicies.Row>>
{
    public static Permission Requires => SettingsFeature.View;

    public sealed record Row(
        DateOnly EffectiveFrom,
        bool InForce,
        string? ProposedBy,
        string? ApprovedBy,
        IReadOnlyList<Difference> Differences
    );

    public sealed record Difference(PolicyNumber Number, int Before, int After);

    public sealed class Handler(PortalDb db, UseCaseContext context, IOfficeHolders users)
        : IAnswer<ListPolicies, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Answer(ListPolicies query, CancellationToken cancel)
        {
            var profiles = await db.Set<PolicyProfile>()
                .AsNoTracking()
                .OrderByDescending(profile => profile.EffectiveFrom)
                .ToListAsync(cancel);
            var names = await users.NamesOf(
                [.. profiles.SelectMany(profile => new[] { profile.ProposedBy, profile.ApprovedBy })],
                cancel
            );
            var inForce = profiles.FirstOrDefault(profile => profile.EffectiveFrom <= context.Today);
            return
            [
                .. profiles.Select(
                    (profile, place) =>
                        new Row(
                            profile.EffectiveFrom,
                            profile == inForce,
                            names.GetValueOrDefault(profile.ProposedBy),
                            names.GetValueOrDefault(profile.ApprovedBy),
                            Differences(profiles.ElementAtOrDefault(place + 1)?.Numbers, profile.Numbers)
                        )
                ),
            ];
        }

        private static IReadOnlyList<Difference> Differences(PolicyNumbers? before, PolicyNumbers after) =>
            before is null
                ? []
                :
                [
                    .. PolicyCatalogue
                        .All.Select(number => new Difference(number, number.Of(before), number.Of(after)))
                        .Where(difference => difference.Before != difference.After),
                ];
    }
}
