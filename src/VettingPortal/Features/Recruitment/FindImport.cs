using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Recruitment;

/// <summary>How one batch stands.</summary>
public sealed record FindImport(ImportBatchId Id) : IQuery<FindImport, FindImport.Found>
{
    public static Permission Requires => RecruitmentFeature.UndoImports;

    /// <summary><paramref name="Drafts"/> have not moved and could be taken back.</summary>
    public sealed record Found(ListImports.Row Batch, string Sha256, string PrivacyNotice, int Drafts);

    public sealed class Handler(PortalDb db) : IAnswer<FindImport, Found>
    {
        public async Task<Found> Answer(FindImport query, CancellationToken cancel)
        {
            var batch =
                await db.Set<ImportBatch>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == query.Id, cancel)
                ?? throw new RecordNotFoundException();
            var id = query.Id.Value;
            var drafts = await db.Set<VettingFile>()
                .CountAsync(
                    f => f.Batch == id && f.State == VettingState.Draft && f.HeldSince == null && !f.Steps.Any(),
                    cancel
                );
            return new(ListImports.Of(batch), batch.Sha256, batch.PrivacyNotice, drafts);
        }
    }
}

/// <summary>Earlier batches, newest first.</summary>
public sealed record ListImports(string? After = null) : IQuery<ListImports, PageOf<ListImports.Row>>
{
    public static Permission Requires => RecruitmentFeature.UndoImports;

    public sealed record Row(
        ImportBatchId Id,
        string FileName,
        ImportState State,
        int Lines,
        int DoneThrough,
        int Good,
        int Refused,
        int TakenBack,
        DateTimeOffset CreatedAt,
        Guid CreatedBy = default
    );

    internal static Row Of(ImportBatch batch) =>
        new(
            batch.Id,
            batch.FileName,
            batch.State,
            batch.Lines,
            batch.DoneThrough,
            batch.Good,
            batch.Refused,
            batch.TakenBack,
            batch.CreatedAt,
            batch.CreatedBy
        );

    public sealed class Handler(PortalDb db) : IAnswer<ListImports, PageOf<Row>>
    {
        public async Task<PageOf<Row>> Answer(ListImports query, CancellationToken cancel)
        {
            var page = await db.Set<ImportBatch>()
                .AsNoTracking()
                .PageBy(
                    batch => batch.CreatedAt,
                    batch => batch.Sha256,
                    rows => rows,
                    batch => (batch.CreatedAt, batch.Sha256),
                    query.After,
                    cancel,
                    descending: true
                );
            return new([.. page.Rows.Select(Of)], page.Total, page.Next, page.Capped);
        }
    }
}

/// <summary>The batch of this very file that was interrupted, so that it goes on instead of beginning again; null when there is none.</summary>
public sealed record FindInterruptedImport(string Sha256) : IQuery<FindInterruptedImport, FindInterruptedImport.Answer>
{
    public static Permission Requires => VettingFeature.Register;

    public sealed record Answer(ImportBatchId? Batch, int DoneThrough);

    public sealed class Handler(PortalDb db) : IAnswer<FindInterruptedImport, Answer>
    {
        async Task<Answer> IAnswer<FindInterruptedImport, Answer>.Answer(
            FindInterruptedImport query,
            CancellationToken cancel
        )
        {
            var batch = await db.Set<ImportBatch>()
                .AsNoTracking()
                .Where(b => b.Sha256 == query.Sha256 && b.State == ImportState.Running)
                .OrderByDescending(b => b.CreatedAt)
                .FirstOrDefaultAsync(cancel);
            return new(batch?.Id, batch?.DoneThrough ?? 1);
        }
    }
}
