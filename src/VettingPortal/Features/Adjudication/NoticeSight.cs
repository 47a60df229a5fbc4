using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Features.Adjudication;

/// <summary>Who may open a notice and its proof: who may see the file and decisions.</summary>
public sealed class NoticeSight(PortalDb db, FilePurposes purposes) : IDocumentSight
{
    public string OwnerType => Notice.Owner;

    public async Task<bool> MaySee(Guid owner, Actor actor, CancellationToken cancel)
    {
        var file = await FileOf(owner, cancel);
        return actor.May(AdjudicationFeature.View)
            && await db.Set<VettingFile>().VisibleTo(actor).AnyAsync(one => one.Id == file, cancel);
    }

    public async Task<IReadOnlyList<string>?> Purposes(Guid owner, Actor actor, CancellationToken cancel) =>
        await purposes.Of(await FileOf(owner, cancel), actor, cancel);

    private Task<VettingFileId> FileOf(Guid owner, CancellationToken cancel)
    {
        var id = new NoticeId(owner);
        return db.Set<Notice>()
            .Where(notice => notice.Id == id)
            .Select(notice => notice.File)
            .FirstOrDefaultAsync(cancel);
    }
}

/// <summary>Who may open the proof of an appeal's filing: who may see the file and decisions.</summary>
public sealed class AppealSight(PortalDb db, FilePurposes purposes) : IDocumentSight
{
    public string OwnerType => AppealCase.DocumentOwner;

    public async Task<bool> MaySee(Guid owner, Actor actor, CancellationToken cancel)
    {
        var file = await FileOf(owner, cancel);
        return actor.May(AdjudicationFeature.View)
            && await db.Set<VettingFile>().VisibleTo(actor).AnyAsync(one => one.Id == file, cancel);
    }

    public async Task<IReadOnlyList<string>?> Purposes(Guid owner, Actor actor, CancellationToken cancel) =>
        await purposes.Of(await FileOf(owner, cancel), actor, cancel);

    private Task<VettingFileId> FileOf(Guid owner, CancellationToken cancel)
    {
        var id = new AppealCaseId(owner);
        return db.Set<AppealCase>()
            .Where(appeal => appeal.Id == id)
            .Select(appeal => appeal.File)
            .FirstOrDefaultAsync(cancel);
    }
}
