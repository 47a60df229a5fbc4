using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Kernel.Ledger.Verification;

namespace VettingPortal.Features.Oversight;

/// <summary>The marks that stay of erased persons: HMAC-SHA256 of the CURP under a key that no database holds.</summary>
public sealed class Tombstones(KeyFiles keys)
{
    public byte[] Of(Curp curp) => HMACSHA256.HashData(keys.Tombstone(), Encoding.ASCII.GetBytes(curp.Value));
}

/// <summary>Finds what stays of somebody who was erased and comes back.</summary>
internal sealed class ErasedPasts(PortalDb db, Tombstones tombstones) : IErasedPast
{
    public async Task<IReadOnlyList<ErasedPast>> Of(Curp curp, CancellationToken cancel)
    {
        var mark = tombstones.Of(curp);
        return await db.Set<Erasure>()
            .AsNoTracking()
            .Where(erasure => erasure.State == ErasureState.Approved && erasure.Tombstone == mark)
            .Where(erasure => erasure.Outcome != null && erasure.EndedOn != null)
            .OrderBy(erasure => erasure.Id)
            .Select(erasure => new ErasedPast(erasure.Outcome!.Value, erasure.EndedOn!.Value))
            .ToListAsync(cancel);
    }
}

/// <summary>Tells the verification whose parts were blanked by the decision of two people.</summary>
internal sealed class ErasedPersons : IErasedPersons
{
    public async Task<IReadOnlySet<Guid>> Find(PortalDb db, CancellationToken cancel) =>
        (
            await db.Set<Erasure>()
                .AsNoTracking()
                .Where(erasure => erasure.State == ErasureState.Approved)
                .Select(erasure => erasure.Person)
                .ToListAsync(cancel)
        ).ToHashSet();
}
