using System.Data.Common;

namespace VettingPortal.Kernel.Ledger.Verification;

/// <summary>An entry as it lies in the database, beside the leaf that stands for it in the tree.</summary>
internal sealed class StoredEntry
{
    public const string Columns =
        "e.\"Seq\", e.\"Incarnation\", e.\"Xid\", e.\"Id\", e.\"At\", e.\"Actor\", e.\"Subject\", e.\"Act\", e.\"Ending\", "
        + "e.\"Obstacle\", e.\"Header\", e.\"Leaf\", e.\"NodeKey\", e.\"Signature\"";

    /// <summary>How many columns <see cref="Columns"/> are.</summary>
    public const int Width = 14;

    private StoredEntry(DbDataReader row, int from)
    {
        Seq = row.Value<long>(from) ?? -1;
        Incarnation = row.Value<int>(from + 1) ?? -1;
        Xid = row.Value<long>(from + 2) ?? -1;
        Id = row.Value<Guid>(from + 3) ?? Guid.Empty;
        At = row.Value<DateTime>(from + 4);
        Actor = row.Value<Guid>(from + 5);
        Subject = row.Value<Guid>(from + 6);
        Act = row.Full<string>(from + 7);
        Ending = row.Full<string>(from + 8);
        Obstacle = row.Try<string>(from + 9);
        Header = row.Full<byte[]>(from + 10) ?? [];
        Leaf = row.Full<byte[]>(from + 11) ?? [];
        NodeKey = row.Full<string>(from + 12) ?? "";
        Signature = row.Full<byte[]>(from + 13) ?? [];
    }

    public long Seq { get; }
    public int Incarnation { get; }
    public long Xid { get; }
    public Guid Id { get; }
    public DateTime? At { get; }
    public Guid? Actor { get; }
    public Guid? Subject { get; }
    public string? Act { get; }
    public string? Ending { get; }
    public string? Obstacle { get; }
    public byte[] Header { get; }
    public byte[] Leaf { get; }
    public string NodeKey { get; }
    public byte[] Signature { get; }

    /// <summary>Null where an outer join found none.</summary>
    public static StoredEntry? Of(DbDataReader row, int from) => row.IsDBNull(from + 3) ? null : new(row, from);

    /// <summary>Whether the columns say what the header says.</summary>
    public bool Says(ReadHeader header) =>
        Id == header.Id
        && Actor == header.Actor
        && Subject == header.Subject
        && Act == header.Act
        && Ending == header.Outcome
        && Obstacle == header.Rule
        && NodeKey == header.NodeKey
        && At is { } at
        && DateTime.SpecifyKind(at, DateTimeKind.Utc) == header.At.UtcDateTime;
}

/// <summary>A part as it lies in the database.</summary>
internal sealed class StoredPart
{
    public const string Columns =
        "p.\"Entry\", p.\"Ordinal\", p.\"Type\", p.\"Key\", p.\"Version\", p.\"DataSubject\", p.\"Salt\", p.\"Content\"";

    private StoredPart(DbDataReader row)
    {
        Entry = row.Value<Guid>(0) ?? Guid.Empty;
        Ordinal = row.Value<int>(1) ?? -1;
        Type = row.Full<string>(2);
        Key = row.Value<Guid>(3);
        Version = row.Value<int>(4);
        HasPerson = !row.IsDBNull(5);
        Person = HasPerson ? row.Value<Guid>(5) : null;
        Salt = row.Try<byte[]>(6);
        Content = row.Try<byte[]>(7);
        IsBlank = Salt is null && Content is null && row.IsDBNull(6) && row.IsDBNull(7);
    }

    public Guid Entry { get; }
    public int Ordinal { get; }
    public string? Type { get; }
    public Guid? Key { get; }
    public int? Version { get; }
    public Guid? Person { get; }
    public bool HasPerson { get; }
    public byte[]? Salt { get; }
    public byte[]? Content { get; }

    /// <summary>Whether salt and content were both taken away, as an erasure does.</summary>
    public bool IsBlank { get; }

    public static StoredPart Of(DbDataReader row) => new(row);

    public bool Says(ReadPart part) =>
        Type == part.Type
        && Key == part.Key
        && Version == part.Version
        && Person == part.Person
        && HasPerson == part.Person is not null;
}
