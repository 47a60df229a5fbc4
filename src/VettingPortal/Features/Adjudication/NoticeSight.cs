using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Features.Adjudication;

/// <summary>Who may open a notice and its proof: who may see the file and decisions.</summary>
public sealed class NoticeSight(PortalDb db) : IDocumentSight
{
    public string OwnerType => Notice.Owner;

    public async Task<bool> MaySee(Guid owner, Actor actor, CancellationToken cancel)
    {
        var id = new NoticeId(owner);
        var file = await db.Set<Notice>()
            .Where(notice => notice.Id == id)
            .Select(notice => notice.File)
            .FirstOrDefaultAsync(cancel);
        return actor.May(AdjudicationFeature.View)
            && await db.Set<VettingFile>().VisibleTo(actor).AnyAsync(one => one.Id == file, cancel);
    }
}

/// <summary>Who may open the proof of an appeal's filing: who may see the file and decisions.</summary>
public sealed class AppealSight(PortalDb db) : IDocumentSight
{
    public string OwnerType => AppealCase.DocumentOwner;

    public async Task<bool> MaySee(Guid owner, Actor actor, CancellationToken cancel)
    {
        var id = new AppealCaseId(owner);
        var file = await db.Set<AppealCase>()
            .Where(appeal => appeal.Id == id)
            .Select(appeal => appeal.File)
            .FirstOrDefaultAsync(cancel);
        return actor.May(AdjudicationFeature.View)
            && await db.Set<VettingFile>().VisibleTo(actor).AnyAsync(one => one.Id == file, cancel);
    }
}
