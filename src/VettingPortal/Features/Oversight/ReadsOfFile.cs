using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;
using VettingPortal.Kernel.Ledger;

namespace VettingPortal.Features.Oversight;

/// <summary>
/// The reads of a file, its documents' included, as far as somebody is told of them: of internal affairs only the auditor is (§5.7).
/// </summary>
public sealed class ReadsOfFile(PortalDb db, UseCaseContext context)
{
    private static readonly Role[] Reserved = [Role.IAI, Role.IAD];

    /// <summary>The file, for those who may be told; none and not theirs are one answer.</summary>
    public async Task<(VettingFileId Id, string Number)> File(IQueryable<VettingFile> files, CancellationToken cancel)
    {
        var me = context.Actor;
        if (me.PeopleOutOfReach() is { Count: > 0 } close)
        {
            files = files.Where(file => !close.Contains(file.Person));
        }
        if (!me.Is(Role.AUD) && !me.Is(Role.DPO))
        {
            files = files.Where(file =>
                file.Seats.Any(seat => seat.Holder == me.Id && seat.Duty == Duty.Assign && seat.Until == null)
            );
        }
        var found = await files.Select(file => new { file.Id, file.Number }).SingleOrDefaultAsync(cancel);
        return found is null ? throw new RecordNotFoundException() : (found.Id, found.Number);
    }

    /// <summary>What this actor may be told of.</summary>
    public async Task<IQueryable<LedgerEntry>> Told(VettingFileId file, CancellationToken cancel)
    {
        var reads = await All(file, cancel);
        return context.Actor.Is(Role.AUD) ? reads : await WithoutReserved(reads, cancel);
    }

    /// <summary>What the person themselves may be told of, whoever asks for them.</summary>
    public async Task<IQueryable<LedgerEntry>> ToldToThePerson(VettingFileId file, CancellationToken cancel) =>
        await WithoutReserved(await All(file, cancel), cancel);

    private async Task<IQueryable<LedgerEntry>> All(VettingFileId file, CancellationToken cancel)
    {
        var subjects = await db.Set<StoredDocument>()
            .Where(document => document.Owner == file.Value)
            .Select(document => document.Id)
            .ToListAsync(cancel);
        List<Guid> read = [file.Value, .. subjects.Select(document => document.Value)];
        return db.Ledger.AsNoTracking().Where(entry => read.Contains(entry.Subject) && entry.Ending == "read");
    }

    private async Task<IQueryable<LedgerEntry>> WithoutReserved(IQueryable<LedgerEntry> reads, CancellationToken cancel)
    {
        var hidden = await db.Set<RoleGrant>()
            .Where(grant => Reserved.Contains(grant.Role))
            .Select(grant => grant.User)
            .Distinct()
            .ToListAsync(cancel);
        List<Guid> theirs = [.. hidden.Select(user => user.Value)];
        return reads.Where(entry => !theirs.Contains(entry.Actor));
    }
}

/// <summary>The file whose reads somebody may be told of, by its number.</summary>
public sealed record FindFileOfReads(string Number) : IQuery<FindFileOfReads, FindFileOfReads.Found>
{
    public static Permission Requires => OversightFeature.FileReads;

    public sealed record Found(VettingFileId File);

    public sealed class Handler(PortalDb db, ReadsOfFile reads) : IAnswer<FindFileOfReads, Found>
    {
        public async Task<Found> Answer(FindFileOfReads query, CancellationToken cancel) =>
            new(
                (
                    await reads.File(
                        db.Set<VettingFile>().AsNoTracking().Where(file => file.Number == query.Number),
                        cancel
                    )
                ).Id
            );
    }
}
