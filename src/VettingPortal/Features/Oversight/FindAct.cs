using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Integrity;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;

namespace VettingPortal.Features.Oversight;

/// <summary>One entry: its header as recorded, and which records it changed. What the parts say is <see cref="ReadActPart"/>'s.</summary>
public sealed record FindAct(Guid Act) : IQuery<FindAct, FindAct.Found>
{
    public static Permission Requires => OversightFeature.View;

    /// <summary>
    /// <see cref="Intact"/> says that the leaf is the hash of the header that is stored; <see cref="Reserved"/>, that what its parts say
    /// is not opened by one person alone.
    /// </summary>
    public sealed record Found(
        long Seq,
        Guid Id,
        DateTimeOffset At,
        DateTimeOffset? Recorded,
        string? Node,
        Guid Actor,
        string? Who,
        Role? Role,
        string Act,
        string Ending,
        string? Obstacle,
        Guid Subject,
        string? File,
        string Header,
        string Leaf,
        bool Intact,
        bool Reserved,
        IReadOnlyList<Part> Parts
    );

    public sealed record Part(int Ordinal, string Type, Guid Key, int Version, bool OfPerson, bool Erased);

    public sealed class Handler(PortalDb db, IOfficeHolders users, ActSearch search) : IAnswer<FindAct, Found>
    {
        public async Task<Found> Answer(FindAct query, CancellationToken cancel)
        {
            var entry =
                await db.Ledger.AsNoTracking().SingleOrDefaultAsync(known => known.Id == query.Act, cancel)
                ?? throw new RecordNotFoundException();
            if (await search.IsOutOfReach(entry.Subject, cancel))
            {
                throw new RecordNotFoundException();
            }
            var parts = await db
                .LedgerParts.AsNoTracking()
                .Where(part => part.Entry == entry.Id)
                .OrderBy(part => part.Ordinal)
                .Select(part => new Part(
                    part.Ordinal,
                    part.Type,
                    part.Key,
                    part.Version,
                    part.DataSubject != null,
                    part.Content == null
                ))
                .ToListAsync(cancel);
            var names = await users.NamesOf([entry.Actor], cancel);
            var file = new VettingFileId(entry.Subject);
            using var header = JsonDocument.Parse(entry.Header);
            return new(
                entry.Seq,
                entry.Id,
                entry.At,
                Text(header, "recorded") is { } recorded ? DateTimeOffset.Parse(recorded, null) : null,
                Text(header, "node"),
                entry.Actor,
                names.GetValueOrDefault(entry.Actor),
                Enum.TryParse<Role>(Text(header, "role"), out var role) ? role : null,
                entry.Act,
                entry.Ending,
                entry.Obstacle,
                entry.Subject,
                await db.Set<VettingFile>()
                    .Where(known => known.Id == file)
                    .Select(known => known.Number)
                    .FirstOrDefaultAsync(cancel),
                Encoding.UTF8.GetString(entry.Header),
                Convert.ToHexStringLower(entry.Leaf),
                LedgerHeader.Leaf(entry.Header).AsSpan().SequenceEqual(entry.Leaf),
                IntegrityFeature.Acts.Contains(entry.Act),
                parts
            );
        }

        private static string? Text(JsonDocument header, string name) =>
            header.RootElement.TryGetProperty(name, out var member) ? member.GetString() : null;
    }
}
