namespace VettingPortal.Kernel.Ledger.Verification;

/// <summary>The newest version of every record, as the entries have it, and whether each follows the one before.</summary>
internal sealed class RecordBook(Findings findings)
{
    private readonly Dictionary<(string Type, Guid Key), Latest> _records = [];

    /// <summary>Takes in one entry's parts, in the order of the tree.</summary>
    public void Add(StoredEntry entry, ReadHeader header, StoredPart?[] parts)
    {
        for (var i = 0; i < header.Parts.Count; i++)
        {
            var part = header.Parts[i];
            if (part.Type == PartWriter.Said)
            {
                continue;
            }
            var known = _records.GetValueOrDefault((part.Type, part.Key));
            if (part.Version != (known?.Version ?? 0) + 1 || !Same(part.Previous, known?.Leaf))
            {
                findings.Add(FindingCode.ChainBroken, part.Type, part.Key, part.Version, known?.Version ?? 0, entry.Id);
            }
            _records[(part.Type, part.Key)] = new(
                part.Version,
                LedgerHeader.Leaf(entry.Header),
                part.State,
                parts[i]?.Salt,
                part.Gone,
                part.Person,
                entry.Id
            );
        }
    }

    /// <summary>The record's newest version, taken once; null where no entry knows it.</summary>
    public Latest? Take(string type, Guid key)
    {
        var known = _records.GetValueOrDefault((type, key));
        if (known is not null)
        {
            known.Seen = true;
        }
        return known;
    }

    /// <summary>Records that entries left and no row was found of.</summary>
    public IEnumerable<(string Type, Guid Key, Latest Latest)> Missing() =>
        _records
            .Where(one => one.Value is { Seen: false, Gone: false })
            .Select(one => (one.Key.Type, one.Key.Key, one.Value));

    private static bool Same(byte[]? left, byte[]? right) =>
        left is null || right is null ? left is null && right is null : left.AsSpan().SequenceEqual(right);

    /// <summary>What the newest entry of a record left.</summary>
    public sealed class Latest(
        int version,
        byte[] leaf,
        byte[] state,
        byte[]? salt,
        bool gone,
        Guid? person,
        Guid entry
    )
    {
        public int Version => version;
        public byte[] Leaf => leaf;
        public byte[] State => state;
        public byte[]? Salt => salt;
        public bool Gone => gone;
        public Guid? Person => person;
        public Guid Entry => entry;
        public bool Seen { get; set; }
    }
}
