using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Kernel.Ledger.Sealing;
using VettingPortal.Kernel.Ledger.Tree;

namespace VettingPortal.Tests.Kernel.Ledger;

/// <summary>One entry in the hands of somebody who rewrites it and everything that follows from it.</summary>
internal sealed class History
{
    private readonly ALedger _ledger;
    private readonly LedgerEntry _entry;
    private string _header;

    private History(ALedger ledger, LedgerEntry entry, long index)
    {
        (_ledger, _entry, Index) = (ledger, entry, index);
        _header = Encoding.UTF8.GetString(entry.Header);
    }

    public Guid Entry => _entry.Id;

    public long Seq => _entry.Seq;

    /// <summary>Its place in the tree; -1 while it is not sealed.</summary>
    public long Index { get; }

    public byte[] Leaf => _entry.Leaf;

    /// <summary>The entry that made a version of a record.</summary>
    public static Task<History> Of(ALedger ledger, Guid key, int version) =>
        ledger.Portal.Read(async db =>
        {
            var part = await db.LedgerParts.AsNoTracking().SingleAsync(p => p.Key == key && p.Version == version);
            var entry = await db.Ledger.AsNoTracking().SingleAsync(e => e.Id == part.Entry);
            var leaf = await db.LedgerLeaves.AsNoTracking().SingleOrDefaultAsync(l => l.Entry == entry.Id);
            return new History(ledger, entry, leaf?.Index ?? -1);
        });

    /// <summary>Writes an entry that never happened, signed with a key.</summary>
    public static async Task<Guid> Forge(ALedger ledger, SigningKey key, DateTimeOffset? recorded = null)
    {
        var at = ledger.Portal.Clock.GetUtcNow();
        var act = new Act(
            Guid.CreateVersion7(),
            "Change",
            Guid.CreateVersion7(),
            null,
            Guid.Empty,
            "done",
            null,
            null,
            at
        );
        var header = LedgerHeader.Write(act, key.Public, recorded ?? TimeProvider.System.GetUtcNow(), []);
        await ledger.Tamper(
            "INSERT INTO ledger_entries (\"Id\", \"At\", \"Actor\", \"Subject\", \"Act\", \"Ending\", \"Incarnation\", \"Header\", \"Leaf\", \"NodeKey\", \"Signature\""
                + (ledger.IsSqlite ? ", \"Xid\"" : "")
                + ") SELECT @id, \"At\", @actor, @subject, 'Change', 'done', \"Incarnation\", @header, @leaf, @key, @signature"
                + (ledger.IsSqlite ? ", 0" : "")
                + " FROM ledger_entries ORDER BY \"Seq\" LIMIT 1",
            ("@id", act.Id),
            ("@actor", act.Actor),
            ("@subject", act.Subject),
            ("@header", header),
            ("@leaf", LedgerHeader.Leaf(header)),
            ("@key", key.Public.Id),
            ("@signature", key.Sign(header))
        );
        return act.Id;
    }

    /// <summary>Says that somebody else did it.</summary>
    public void ChangeActor() =>
        _header = _header.Replace(
            _entry.Actor.ToString(),
            "00000000-0000-7000-8000-00000000000f",
            StringComparison.Ordinal
        );

    /// <summary>Puts other bytes in the first part, and commits to them in the header.</summary>
    public async Task ChangePart()
    {
        var part = await _ledger.Portal.Read(db =>
            db.LedgerParts.AsNoTracking().Where(p => p.Entry == Entry).OrderBy(p => p.Ordinal).FirstAsync()
        );
        var old = SHA256.HashData([.. part.Salt!, .. part.Content!]);
        part.Content![^1] ^= 1;
        await _ledger.Tamper(
            "UPDATE ledger_parts SET \"Content\" = @content WHERE \"Entry\" = @entry AND \"Ordinal\" = @ordinal",
            ("@content", part.Content),
            ("@entry", Entry),
            ("@ordinal", part.Ordinal)
        );
        _header = _header.Replace(
            Convert.ToBase64String(old),
            Convert.ToBase64String(SHA256.HashData([.. part.Salt!, .. part.Content])),
            StringComparison.Ordinal
        );
    }

    /// <summary>Stores the changed header, leaf and columns, signs what keys are at hand for, and makes all checkpoints fit.</summary>
    public async Task Rewrite(SigningKey? node, SigningKey? sealer)
    {
        if (node is not null)
        {
            _header = _header.Replace(_entry.NodeKey, node.Public.Id, StringComparison.Ordinal);
        }
        var header = Encoding.UTF8.GetBytes(_header);
        var leaf = LedgerHeader.Leaf(header);
        await _ledger.Tamper(
            "UPDATE ledger_entries SET \"Header\" = @header, \"Leaf\" = @leaf, \"NodeKey\" = @key, \"Signature\" = @signature, \"Actor\" = @actor WHERE \"Id\" = @id",
            ("@header", header),
            ("@leaf", leaf),
            ("@key", node?.Public.Id ?? _entry.NodeKey),
            ("@signature", node?.Sign(header) ?? _entry.Signature),
            (
                "@actor",
                _header.Contains(_entry.Actor.ToString(), StringComparison.Ordinal)
                    ? _entry.Actor
                    : new Guid("00000000-0000-7000-8000-00000000000f")
            ),
            ("@id", Entry)
        );
        await _ledger.Tamper(
            "UPDATE ledger_leaves SET \"Leaf\" = @leaf WHERE \"Entry\" = @id",
            ("@leaf", leaf),
            ("@id", Entry)
        );
        await _ledger.MayTamper(
            "UPDATE vetting_files SET \"Head\" = @leaf WHERE \"Head\" = @old",
            ("@leaf", leaf),
            ("@old", _entry.Leaf)
        );
        if (sealer is not null)
        {
            await Reseal(sealer);
        }
    }

    private async Task Reseal(SigningKey sealer)
    {
        var (leaves, checkpoints) = await _ledger.Portal.Read(async db =>
            (
                await db.LedgerLeaves.AsNoTracking().OrderBy(l => l.Index).Select(l => l.Leaf).ToListAsync(),
                await db.LedgerCheckpoints.AsNoTracking().OrderBy(c => c.Number).ToListAsync()
            )
        );
        foreach (var known in checkpoints.Where(c => c.Size > Index))
        {
            var range = new MerkleRange();
            leaves.Take((int)known.Size).ToList().ForEach(range.Add);
            var made = new Checkpoint(known.Number, known.Size, range.Root(), known.At);
            await _ledger.Tamper(
                "UPDATE ledger_checkpoints SET \"Root\" = @root, \"Note\" = @note WHERE \"Number\" = @number",
                ("@root", made.Root),
                ("@note", SignedNote.Sign(made.Text, sealer)),
                ("@number", known.Number)
            );
        }
    }
}
