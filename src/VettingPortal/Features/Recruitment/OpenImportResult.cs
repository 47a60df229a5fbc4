using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Recruitment;

/// <summary>Opens the result file of a batch for download; exports are written down.</summary>
public sealed record OpenImportResult(ImportBatchId Batch)
    : IQuery<OpenImportResult, OpenImportResult.Content>,
        IRecordedRead
{
    public static Permission Requires => VettingFeature.Register;

    Guid IRecordedRead.Subject => Batch.Value;

    string? IRecordedRead.Purpose => null;

    public sealed record Content(string Name, Stream Bytes);

    public sealed class Handler(PortalDb db, ImportDesk desk) : IAnswer<OpenImportResult, Content>
    {
        public async Task<Content> Answer(OpenImportResult query, CancellationToken cancel)
        {
            var path = desk.ResultPath(query.Batch);
            var batch = await db.Set<ImportBatch>()
                .AsNoTracking()
                .SingleOrDefaultAsync(b => b.Id == query.Batch, cancel);
            return batch is null || !File.Exists(path)
                ? throw new RecordNotFoundException()
                : new($"{Path.GetFileNameWithoutExtension(batch.FileName)}.resultado.csv", File.OpenRead(path));
        }
    }
}
