using VettingPortal.Kernel.Ledger.Keys;

namespace VettingPortal.Kernel.Ledger.Verification;

/// <summary>
/// Which keys are believed, and until when: those that are known, and those to which one of them left its work by an entry
/// (<see cref="KeyHandover"/>). What an old key signed after that is nobody's, so a stolen key is worth nothing once it was replaced.
/// </summary>
internal sealed class KeyTrust
{
    private readonly Dictionary<string, VerifierKey> _keys;
    private readonly Dictionary<string, DateTimeOffset> _ended = new(StringComparer.Ordinal);

    private KeyTrust(IReadOnlyDictionary<string, VerifierKey> known) => _keys = new(known, StringComparer.Ordinal);

    /// <summary>All keys that are or were believed, by their id.</summary>
    public IReadOnlyDictionary<string, VerifierKey> Keys => _keys;

    /// <summary>The keys that were believed at a time.</summary>
    public IReadOnlyDictionary<string, VerifierKey> At(DateTimeOffset at) =>
        _ended.Count == 0
            ? _keys
            : _keys
                .Where(one => Holds(one.Key, at))
                .ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);

    /// <summary>Whether a key was still in use; acts under way when it was replaced end within the leeway of the clocks.</summary>
    public bool Holds(string key, DateTimeOffset at) =>
        !_ended.TryGetValue(key, out var end) || at <= end + TreeCheck.Leeway;

    /// <summary>The known keys, none of which left its work to another.</summary>
    public static KeyTrust In(IReadOnlyDictionary<string, VerifierKey> known) => new(known);

    /// <summary>Reads every handover there is, in the order of the ledger.</summary>
    public static async Task<KeyTrust> Of(
        RawRows rows,
        IReadOnlyDictionary<string, VerifierKey> known,
        CancellationToken cancel
    )
    {
        var trust = new KeyTrust(known);
        foreach (
            var entry in await rows.List(
                $"SELECT {StoredEntry.Columns} FROM ledger_entries e WHERE e.\"Act\" = @act ORDER BY e.\"Incarnation\", e.\"Xid\", e.\"Seq\"",
                [("@act", KeyHandover.Act)],
                row => StoredEntry.Of(row, 0),
                cancel
            )
        )
        {
            if (entry is not null)
            {
                trust.Take(entry);
            }
        }
        return trust;
    }

    // What is not signed as it must be is passed over here and named where every entry is judged.
    private void Take(StoredEntry entry)
    {
        if (
            !ReadHeader.TryParse(entry.Header, out var header)
            || header.Outcome != new Outcome.Done().Word
            || !KeyHandover.TryParse(header.Reason, out var handover)
            || !_keys.TryGetValue(header.NodeKey, out var node)
            || node.Name != header.Node
            || !Holds(node.Id, header.Recorded)
            || !node.Signed(entry.Header, entry.Signature)
        )
        {
            return;
        }
        var old =
            handover.Key.Name == header.Node
                ? node
                : _keys.Values.FirstOrDefault(key =>
                    key.Name == handover.Key.Name && Holds(key.Id, header.Recorded) && handover.IsLeftBy(key)
                );
        if (old is not null && old.Id != handover.Key.Id)
        {
            _keys[handover.Key.Id] = handover.Key;
            _ended[old.Id] = header.Recorded;
        }
    }
}
