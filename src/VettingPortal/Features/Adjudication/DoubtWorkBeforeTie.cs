using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Adjudication;

/// <summary>Whoever declares a tie after acting on the person's file has that work looked at again by the director (SOD-12).</summary>
public sealed class DoubtWorkBeforeTie(PortalDb db, WorkBeforeTie before, UseCaseContext context)
    : IOnEvent<TieDeclared>
{
    public async Task On(TieDeclared happened, CancellationToken cancel)
    {
        var work = (await before.Of(happened, cancel)).Where(one => one.Stands).ToLookup(one => one.File.Id);
        if (work.Count == 0)
        {
            return;
        }
        var ids = work.Select(one => one.Key).ToList();
        var files = await db.Set<VettingFile>().AsSplitQuery().Where(file => ids.Contains(file.Id)).ToListAsync(cancel);
        foreach (var file in files)
        {
            file.DoubtWork([.. work[file.Id].Select(one => one.Seat.Ordinal)], context.Now);
        }
    }
}
