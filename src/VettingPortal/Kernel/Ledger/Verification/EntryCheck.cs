using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using VettingPortal.Kernel.Ledger.Keys;

namespace VettingPortal.Kernel.Ledger.Verification;

/// <summary>Judges one entry by itself: header, leaf, signature and parts. Needs public keys alone, and may run beside others.</summary>
internal sealed class EntryCheck(
    Findings findings,
    KeyTrust trusted,
    IReadOnlySet<Guid> erased,
    IReadOnlyDictionary<Guid, byte[]> keyMarks
)
{
    private readonly ConcurrentDictionary<Guid, byte> _altered = new();

    /// <summary>The header, and the stored part for each it names; null where the entry cannot be read at all.</summary>
    /// <param name="leaf">What stands in the tree; null for an entry that is not sealed yet.</param>
    public (ReadHeader Header, StoredPart?[] Parts)? Judge(
        StoredEntry entry,
        byte[]? leaf,
        IReadOnlyList<StoredPart> stored
    )
    {
        var readable = ReadHeader.TryParse(entry.Header, out var header);
        var hash = LedgerHeader.Leaf(entry.Header);
        if (
            !readable
            || !hash.AsSpan().SequenceEqual(entry.Leaf)
            || (leaf is not null && !hash.AsSpan().SequenceEqual(leaf))
            || !entry.Says(header!)
        )
        {
            findings.Add(FindingCode.EntryAltered, "ledger_entries", entry.Id, entry.Seq);
        }
        if (!readable)
        {
            return null;
        }
        if (
            !trusted.Keys.TryGetValue(header!.NodeKey, out var key)
            || key.Name != header.Node
            || !trusted.Holds(key.Id, header.Recorded)
            || !key.Signed(entry.Header, entry.Signature)
        )
        {
            findings.Add(FindingCode.EntryForged, "ledger_entries", entry.Id, entry.Seq, header.Node);
        }
        return (header, Parts(entry, header, stored));
    }

    private StoredPart?[] Parts(StoredEntry entry, ReadHeader header, IReadOnlyList<StoredPart> stored)
    {
        var found = new StoredPart?[header.Parts.Count];
        foreach (var part in stored)
        {
            if (part.Ordinal < 0 || part.Ordinal >= found.Length || found[part.Ordinal] is not null)
            {
                findings.Add(
                    FindingCode.PartInvented,
                    part.Type ?? "?",
                    part.Key ?? Guid.Empty,
                    part.Version ?? 0,
                    entry.Id
                );
                continue;
            }
            found[part.Ordinal] = part;
            Judge(entry, header.Parts[part.Ordinal], part);
        }
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] is null)
            {
                var named = header.Parts[i];
                findings.Add(FindingCode.PartMissing, named.Type, named.Key, named.Version, entry.Id);
            }
        }
        return found;
    }

    private void Judge(StoredEntry entry, ReadPart named, StoredPart part)
    {
        if (part.IsBlank && part.Says(named))
        {
            if (named.Person is not { } person || !erased.Contains(person))
            {
                findings.Add(FindingCode.PartBlanked, named.Type, named.Key, named.Version, entry.Id);
            }
            return;
        }
        if (
            !part.Says(named)
            || part.Salt is not { Length: 16 } salt
            || part.Content is not { Length: > PartCipher.MarkLength } content
            || !CipherOf(salt, content).AsSpan().SequenceEqual(named.Cipher)
        )
        {
            findings.Add(FindingCode.PartAltered, named.Type, named.Key, named.Version, entry.Id);
            return;
        }
        if (
            !keyMarks.TryGetValue(named.Person ?? Guid.Empty, out var mark)
            || !content.AsSpan(0, PartCipher.MarkLength).SequenceEqual(mark)
        )
        {
            KeyAltered(named);
        }
    }

    // Named once, however many parts a person has.
    private void KeyAltered(ReadPart named)
    {
        if (_altered.TryAdd(named.Person ?? Guid.Empty, 0))
        {
            findings.Add(FindingCode.KeyAltered, "ledger_keys", named.Person ?? Guid.Empty, 0, named.Type, named.Key);
        }
    }

    private static byte[] CipherOf(byte[] salt, byte[] content)
    {
        var both = ArrayPool<byte>.Shared.Rent(salt.Length + content.Length);
        salt.CopyTo(both, 0);
        content.CopyTo(both, salt.Length);
        var hash = SHA256.HashData(both.AsSpan(0, salt.Length + content.Length));
        ArrayPool<byte>.Shared.Return(both);
        return hash;
    }
}
