using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using VettingPortal.Kernel.Ledger.Sealing;

namespace VettingPortal.Kernel.Ledger.Verification;

/// <summary>One verification on its way, part by part in this order: seals, leaves, unsealed entries, strays, rows, what lies outside.</summary>
internal sealed class VerifyRun
{
    private readonly RawRows _rows;
    private readonly Findings _findings;
    private readonly VerifyAgainst _against;
    private readonly IProgress<VerifyProgress>? _progress;
    private readonly EntryCheck _entries;
    private readonly TreeCheck _tree;
    private readonly RecordBook _book;
    private readonly Dictionary<Guid, byte[]> _journal;
    private long _all;
    private long _done;
    private long _entriesSeen;
    private long _unsealed;
    private long _rowsSeen;
    private long _checkpoints;

    public VerifyRun(
        RawRows rows,
        Findings findings,
        VerifyAgainst against,
        KeyTrust trusted,
        IProgress<VerifyProgress>? progress,
        IReadOnlyDictionary<Guid, byte[]> keyMarks,
        IReadOnlySet<Guid> erased
    )
    {
        (_rows, _findings, _against, _progress) = (rows, findings, against, progress);
        _entries = new(findings, trusted, erased, keyMarks);
        _tree = new(findings, trusted);
        _book = new(findings);
        _journal = against.Journal is { } journal
            ? Journal.Read(journal).GroupBy(line => line.Entry).ToDictionary(same => same.Key, same => same.Last().Leaf)
            : [];
    }

    /// <summary>Counts what there is to do, for the progress.</summary>
    public async Task Measure(IReadOnlyList<IEntityType> aggregates, CancellationToken cancel)
    {
        _all = await _rows.Count("SELECT COUNT(*) FROM ledger_entries", cancel);
        foreach (var type in aggregates)
        {
            _all += await _rows.Count($"SELECT COUNT(*) FROM \"{type.GetTableName()}\"", cancel);
        }
    }

    /// <summary>Takes in the checkpoints of the database and of the witness.</summary>
    public async Task Seals(CancellationToken cancel)
    {
        var stored = await _rows.List(
            "SELECT \"Number\", \"Size\", \"Root\", \"At\", \"Note\" FROM ledger_checkpoints ORDER BY \"Number\"",
            [],
            StoredCheckpoint.Of,
            cancel
        );
        _checkpoints = stored.Count;
        _tree.Expect(stored);
        if (_against.Witness is { } witness)
        {
            await foreach (var note in WitnessFile.Read(witness, cancel))
            {
                _tree.Witnessed(note);
            }
        }
    }

    /// <summary>Leaf by leaf: the tree, and the entry behind each leaf.</summary>
    public async Task Leaves(int batch, CancellationToken cancel)
    {
        var reading = Read(long.MinValue, batch, cancel);
        while (await reading is { Leaves.Count: > 0 } some)
        {
            // On a thread of its own: SQLite reads without ever letting go of the one it is called on.
            reading = Task.Run(() => Read(some.Leaves[^1].Leaf.Index, batch, cancel), cancel);
            var judged = some
                .Leaves.AsParallel()
                .AsOrdered()
                .Select(one =>
                    one.Entry is { } entry && one.Leaf.Index >= _against.Since
                        ? _entries.Judge(entry, one.Leaf.Leaf, [.. some.Parts[entry.Id]])
                        : Unjudged(one.Entry, some.Parts)
                )
                .ToList();
            for (var i = 0; i < judged.Count; i++)
            {
                Take(some.Leaves[i].Leaf, some.Leaves[i].Entry, judged[i]);
            }
            Report(judged.Count);
        }
        _tree.Finish();
    }

    // Trusted as an earlier verification left it: read for the chain of versions alone.
    private static (ReadHeader, StoredPart?[])? Unjudged(StoredEntry? entry, ILookup<Guid, StoredPart> parts)
    {
        if (entry is null || !ReadHeader.TryParse(entry.Header, out var header))
        {
            return null;
        }
        var found = new StoredPart?[header.Parts.Count];
        foreach (var part in parts[entry.Id].Where(part => part.Ordinal >= 0 && part.Ordinal < found.Length))
        {
            found[part.Ordinal] = part;
        }
        return (header, found);
    }

    private void Take(StoredLeaf leaf, StoredEntry? entry, (ReadHeader Header, StoredPart?[] Parts)? judged)
    {
        _tree.Add(leaf, entry);
        _entriesSeen++;
        if (entry is null)
        {
            _findings.Add(FindingCode.EntryMissing, "ledger_entries", leaf.Entry, leaf.Index);
        }
        else if (judged is { } good)
        {
            _tree.Clock(entry, good.Header, leaf.Index);
            _book.Add(entry, good.Header, good.Parts);
            Journaled(entry);
        }
    }

    /// <summary>Entries without a leaf: the newest wait to be sealed, others were passed over or taken out.</summary>
    public async Task Unsealed(int batch, CancellationToken cancel)
    {
        var last = long.MinValue;
        while (true)
        {
            var some = await _rows.List(
                $"SELECT {StoredEntry.Columns} FROM ledger_entries e WHERE e.\"Seq\" > @last AND NOT EXISTS "
                    + "(SELECT 1 FROM ledger_leaves l WHERE l.\"Entry\" = e.\"Id\") ORDER BY e.\"Seq\" LIMIT "
                    + batch,
                [("@last", last)],
                row => StoredEntry.Of(row, 0)!,
                cancel
            );
            if (some.Count == 0)
            {
                return;
            }
            foreach (var entry in some)
            {
                await Unsealed(entry, cancel);
            }
            last = some[^1].Seq;
            Report(some.Count);
        }
    }

    private async Task Unsealed(StoredEntry entry, CancellationToken cancel)
    {
        if (!_tree.IsAhead(entry))
        {
            _findings.Add(FindingCode.EntryOutside, "ledger_entries", entry.Id, entry.Seq);
        }
        var parts = await _rows.List(
            $"SELECT {StoredPart.Columns} FROM ledger_parts p WHERE p.\"Entry\" = @entry ORDER BY p.\"Ordinal\"",
            [("@entry", entry.Id)],
            StoredPart.Of,
            cancel
        );
        _unsealed++;
        if (_entries.Judge(entry, null, parts) is { } good)
        {
            _tree.Clock(entry, good.Header, null);
            _book.Add(entry, good.Header, good.Parts);
            Journaled(entry);
        }
    }

    /// <summary>Parts that hang on no entry.</summary>
    public Task Strays(CancellationToken cancel) =>
        _rows.Each(
            $"SELECT {StoredPart.Columns} FROM ledger_parts p WHERE NOT EXISTS (SELECT 1 FROM ledger_entries e WHERE e.\"Id\" = p.\"Entry\")",
            [],
            row =>
            {
                var part = StoredPart.Of(row);
                _findings.Add(
                    FindingCode.PartInvented,
                    part.Type ?? "?",
                    part.Key ?? Guid.Empty,
                    part.Version ?? 0,
                    part.Entry
                );
            },
            cancel
        );

    /// <summary>Every row of every aggregate, and those that should be there.</summary>
    public async Task Rows(IReadOnlyList<IEntityType> aggregates, CancellationToken cancel)
    {
        var check = new RowCheck(_rows, _book, _findings);
        foreach (var type in aggregates)
        {
            await check.Run(type, Counted, cancel);
        }
        foreach (var (type, key, latest) in _book.Missing())
        {
            _findings.Add(FindingCode.RowDeleted, type, key, latest.Version, latest.Entry);
        }
    }

    /// <summary>What the nodes' journals know and the database does not.</summary>
    public void Outside()
    {
        foreach (var (entry, _) in _journal)
        {
            _findings.Add(FindingCode.JournalLost, "ledger_entries", entry, 0);
        }
    }

    public VerifyResult Result() =>
        new(_entriesSeen + _unsealed, _unsealed, _rowsSeen, _checkpoints, _tree.Root(), _findings.Count);

    private async Task<(List<(StoredLeaf Leaf, StoredEntry? Entry)> Leaves, ILookup<Guid, StoredPart> Parts)> Read(
        long after,
        int batch,
        CancellationToken cancel
    )
    {
        var leaves = await _rows.List(
            $"SELECT {StoredLeaf.Columns}, {StoredEntry.Columns} FROM ledger_leaves l LEFT JOIN ledger_entries e ON e.\"Id\" = l.\"Entry\" "
                + $"WHERE l.\"Index\" > @after ORDER BY l.\"Index\" LIMIT {batch}",
            [("@after", after)],
            row => (StoredLeaf.Of(row), StoredEntry.Of(row, StoredLeaf.Width)),
            cancel
        );
        var to = leaves.Count == 0 ? after : leaves[^1].Item1.Index;
        var parts = await _rows.List(
            $"SELECT {StoredPart.Columns} FROM ledger_leaves l JOIN ledger_parts p ON p.\"Entry\" = l.\"Entry\" "
                + "WHERE l.\"Index\" > @after AND l.\"Index\" <= @to",
            [("@after", after), ("@to", to)],
            StoredPart.Of,
            cancel
        );
        return (leaves, parts.ToLookup(part => part.Entry));
    }

    private void Journaled(StoredEntry entry)
    {
        if (
            _journal.TryGetValue(entry.Id, out var leaf) && leaf.AsSpan().SequenceEqual(LedgerHeader.Leaf(entry.Header))
        )
        {
            _journal.Remove(entry.Id);
        }
    }

    private void Counted(int rows)
    {
        _rowsSeen += rows;
        Report(rows);
    }

    private void Report(int more) => _progress?.Report(new(_done += more, _all));
}
