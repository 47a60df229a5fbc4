using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Oversight;

/// <summary>One verification with its findings.</summary>
public sealed record FindVerification(LedgerVerificationId Id) : IQuery<FindVerification, FindVerification.Found>
{
    public static Permission Requires => OversightFeature.View;

    public sealed record Found(
        LedgerVerificationId Id,
        DateTimeOffset StartedAt,
        DateTimeOffset? EndedAt,
        string? Who,
        long Entries,
        long Unsealed,
        long Rows,
        long Checkpoints,
        string? Root,
        int FindingCount,
        IReadOnlyList<KeptFinding> Findings
    );

    public sealed class Handler(PortalDb db, IOfficeHolders users) : IAnswer<FindVerification, Found>
    {
        public async Task<Found> Answer(FindVerification query, CancellationToken cancel)
        {
            var run =
                await db.Set<LedgerVerification>()
                    .AsNoTracking()
                    .SingleOrDefaultAsync(one => one.Id == query.Id, cancel)
                ?? throw new RecordNotFoundException();
            return new(
                run.Id,
                run.StartedAt,
                run.EndedAt,
                (await users.NamesOf([run.StartedBy], cancel)).GetValueOrDefault(run.StartedBy),
                run.Entries,
                run.Unsealed,
                run.Rows,
                run.Checkpoints,
                run.Root,
                run.FindingCount,
                [.. run.Findings.OrderBy(finding => finding.Number)]
            );
        }
    }
}
