using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Settings;

/// <summary>One reference list, by code, with what is no longer offered.</summary>
public sealed record ListReference(ReferenceList List) : IQuery<ListReference, ListReference.Found>
{
    public static Permission Requires => SettingsFeature.View;

    public sealed record Found(IReadOnlyList<(Guid Id, ReferenceChange Line)> Lines);

    public sealed class Handler(PortalDb db) : IAnswer<ListReference, Found>
    {
        public async Task<Found> Answer(ListReference query, CancellationToken cancel)
        {
            var entries = await db.Set<ReferenceEntry>()
                .AsNoTracking()
                .Where(entry => entry.List == query.List)
                .OrderBy(entry => entry.Code)
                .ToListAsync(cancel);
            return new([.. entries.Select(entry => (entry.Id.Value, entry.AsChange()))]);
        }
    }
}
