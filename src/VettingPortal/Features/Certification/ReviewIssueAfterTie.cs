using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Adjudication;
using VettingPortal.Features.People;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Certification;

/// <summary>A certificate that rests on the work of somebody who declared a tie to its holder afterwards is looked at again (SOD-12).</summary>
public sealed class ReviewIssueAfterTie(PortalDb db, WorkBeforeTie before, UseCaseContext context)
    : IOnEvent<TieDeclared>
{
    public async Task On(TieDeclared happened, CancellationToken cancel)
    {
        var files = (await before.Of(happened, cancel))
            .Where(work => work.Stands)
            .Select(work => work.File.Id)
            .Distinct()
            .ToList();
        var certificates =
            files.Count == 0
                ? []
                : await db.Set<Certificate>().Where(one => files.Contains(one.File)).ToListAsync(cancel);
        certificates.ForEach(one => one.ReviewIssue(context.Now));
    }
}
