using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Features.Adjudication;

/// <summary>The notices of a file, newest first.</summary>
public sealed record ListNotices(VettingFileId File) : IQuery<ListNotices, IReadOnlyList<ListNotices.Row>>
{
    private const int Most = 100;

    public static Permission Requires => AdjudicationFeature.View;

    public sealed record Row(
        NoticeId Id,
        VettingState Decision,
        NoticeLanguage Language,
        DocumentId Document,
        DateTimeOffset IssuedAt,
        DateOnly? DeliveredOn,
        DeliveryMeans? Means,
        string? ReceivedBy,
        DocumentId? Proof
    );

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<ListNotices, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Answer(ListNotices query, CancellationToken cancel) =>
            await db.Set<VettingFile>().VisibleTo(context.Actor).AnyAsync(file => file.Id == query.File, cancel)
                ? await db.Set<Notice>()
                    .AsNoTracking()
                    .Where(notice => notice.File == query.File)
                    .OrderByDescending(notice => notice.IssuedAt)
                    .Take(Most)
                    .Select(notice => new Row(
                        notice.Id,
                        notice.Decision,
                        notice.Language,
                        notice.Document,
                        notice.IssuedAt,
                        notice.DeliveredOn,
                        notice.Means,
                        notice.ReceivedBy,
                        notice.Proof
                    ))
                    .ToListAsync(cancel)
                : throw new RecordNotFoundException();
    }
}
