using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Vetting;

/// <summary>For what the documents of a file are opened: the purposes of somebody's office, and the glass they broke on it (SOD-13).</summary>
public sealed class FilePurposes(PortalDb db, UseCaseContext context)
{
    public async Task<IReadOnlyList<string>> Of(VettingFileId file, Actor actor, CancellationToken cancel)
    {
        var glasses = await db.Set<BrokenGlass>()
            .AsNoTracking()
            .OpenTo(actor, context.Now)
            .Where(glass => glass.File == file)
            .Select(glass => glass.Id)
            .ToListAsync(cancel);
        return [.. glasses.Select(BrokenGlass.PurposeOf), .. AccessPurpose.ForDocuments(actor)];
    }
}
