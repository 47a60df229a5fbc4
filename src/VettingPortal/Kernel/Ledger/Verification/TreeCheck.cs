using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Kernel.Ledger.Sealing;
using VettingPortal.Kernel.Ledger.Tree;

namespace VettingPortal.Kernel.Ledger.Verification;

/// <summary>
/// Rebuilds the tree leaf by leaf and holds it against every checkpoint of the database and of the witnesses. Of roots that differ the
/// first is named, since all after it differ too.
/// </summary>
internal sealed class TreeCheck(Findings findings, KeyTrust trusted)
{
    /// <summary>How far clocks of nodes and sealer may differ, and an act may take between its header and its commit.</summary>
    public static readonly TimeSpan Leeway = TimeSpan.FromMinutes(2);

    private readonly MerkleRange _range = new();
    private readonly SortedDictionary<long, List<(Checkpoint Checkpoint, bool Ours)>> _expected = [];
    private readonly List<(long Size, DateTimeOffset At, DateTimeOffset Emptied)> _sealed = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _newest = new(StringComparer.Ordinal);
    private (int Incarnation, long Xid, long Seq) _last = (0, -1, -1);
    private bool _rootNamed;
    private bool _witnessNamed;
    private int _sealedAt;

    public long Size => _range.Size;

    /// <summary>The root over all leaves so far.</summary>
    public byte[] Root() => _range.Root();

    /// <summary>Takes in the database's checkpoints, in the order of their numbers.</summary>
    public void Expect(IReadOnlyList<StoredCheckpoint> checkpoints)
    {
        long number = 0;
        foreach (var stored in checkpoints)
        {
            number++;
            if (stored.Number != number)
            {
                findings.Add(FindingCode.CheckpointMissing, "ledger_checkpoints", number, 0, stored.Number - 1);
                number = stored.Number;
            }
            if (Open(stored.Note) is not { } said || !stored.Says(said))
            {
                findings.Add(FindingCode.CheckpointAltered, "ledger_checkpoints", stored.Number, stored.Size);
                continue;
            }
            _known.Add(stored.Note);
            // A checkpoint that is full left entries waiting that may be as old as those it took.
            var full = said.Size - (_sealed.Count > 0 ? _sealed[^1].Size : 0) >= LedgerSealer.Most;
            _sealed.Add((said.Size, said.At, full ? _sealed.LastOrDefault().Emptied : said.At));
            Await(said, ours: true);
        }
    }

    /// <summary>Takes in one checkpoint that a witness keeps.</summary>
    public void Witnessed(string note)
    {
        if (Open(note) is not { } said)
        {
            findings.Add(FindingCode.CheckpointAltered, "witness", "?", 0);
            return;
        }
        if (!_known.Contains(note))
        {
            findings.Add(FindingCode.CheckpointMissing, "ledger_checkpoints", said.Number, said.Size, said.Number);
        }
        Await(said, ours: false);
    }

    /// <summary>The next leaf, and the entry it stands for where that is there.</summary>
    public void Add(StoredLeaf leaf, StoredEntry? entry)
    {
        if (leaf.Index != _range.Size)
        {
            findings.Add(FindingCode.LeafOrder, "ledger_leaves", leaf.Index, 0, _range.Size);
        }
        var place = (leaf.Incarnation, leaf.Xid, leaf.Seq);
        if (place.CompareTo(_last) <= 0 || (entry is not null && place != (entry.Incarnation, entry.Xid, entry.Seq)))
        {
            findings.Add(FindingCode.LeafOrder, "ledger_leaves", leaf.Index, leaf.Seq, leaf.Entry);
        }
        _last = place;
        _range.Add(leaf.Leaf);
        Compare();
    }

    /// <summary>Whether an entry that is not in the tree may still come to stand in it.</summary>
    public bool IsAhead(StoredEntry entry) => (entry.Incarnation, entry.Xid, entry.Seq).CompareTo(_last) > 0;

    /// <summary>
    /// Holds the node's clock of a sealed entry against the checkpoints around it (the last before it after which nothing waited, and the
    /// first that covers it) and the node's own entries before.
    /// </summary>
    public void Clock(StoredEntry entry, ReadHeader header, long? index)
    {
        while (index is not null && _sealedAt < _sealed.Count && _sealed[_sealedAt].Size <= index)
        {
            _sealedAt++;
        }
        var before =
            index is null ? _sealed.LastOrDefault().Emptied
            : _sealedAt > 0 ? _sealed[_sealedAt - 1].Emptied
            : default;
        var after = index is null || _sealedAt >= _sealed.Count ? (DateTimeOffset?)null : _sealed[_sealedAt].At;
        var newest = _newest.GetValueOrDefault(header.Node);
        if (header.Recorded + Leeway < before || header.Recorded + Leeway < newest || header.Recorded - Leeway > after)
        {
            findings.Add(
                FindingCode.EntryBackdated,
                "ledger_entries",
                entry.Id,
                entry.Seq,
                header.Recorded.UtcDateTime
            );
        }
        _newest[header.Node] = header.Recorded > newest ? header.Recorded : newest;
    }

    /// <summary>After the last leaf: what is still expected lies beyond the database's end.</summary>
    public void Finish()
    {
        foreach (var (size, beyond) in _expected)
        {
            foreach (var (checkpoint, ours) in beyond)
            {
                if (ours)
                {
                    Named(ref _rootNamed, FindingCode.TreeRoot, checkpoint);
                }
                else
                {
                    Named(ref _witnessNamed, FindingCode.RolledBack, checkpoint);
                }
            }
        }
        _expected.Clear();
    }

    private void Compare()
    {
        if (!_expected.Remove(_range.Size, out var here))
        {
            return;
        }
        var root = _range.Root();
        foreach (var (checkpoint, ours) in here.Where(one => !one.Checkpoint.Root.AsSpan().SequenceEqual(root)))
        {
            if (ours)
            {
                Named(ref _rootNamed, FindingCode.TreeRoot, checkpoint);
            }
            else
            {
                Named(ref _witnessNamed, FindingCode.WitnessDisagrees, checkpoint);
            }
        }
    }

    private void Named(ref bool done, FindingCode code, Checkpoint checkpoint)
    {
        if (!done)
        {
            findings.Add(
                code,
                "ledger_checkpoints",
                checkpoint.Number,
                checkpoint.Size,
                Size,
                checkpoint.At.UtcDateTime
            );
        }
        done = true;
    }

    private Checkpoint? Open(string note) =>
        SignedNote.TryOpen(note, trusted.Keys, out var text)
        && Checkpoint.TryParse(text, out var checkpoint)
        && SignedNote.TryOpen(note, trusted.At(checkpoint.At), out _)
            ? checkpoint
            : null;

    private void Await(Checkpoint checkpoint, bool ours)
    {
        if (!_expected.TryGetValue(checkpoint.Size, out var same))
        {
            _expected[checkpoint.Size] = same = [];
        }
        same.Add((checkpoint, ours));
    }
}
