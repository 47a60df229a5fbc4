using System.Data.Common;
using VettingPortal.Kernel.Ledger.Sealing;

namespace VettingPortal.Kernel.Ledger.Verification;

/// <summary>A leaf as it lies in the database.</summary>
internal sealed record StoredLeaf(long Index, Guid Entry, byte[] Leaf, int Incarnation, long Xid, long Seq)
{
    public const string Columns = "l.\"Index\", l.\"Entry\", l.\"Leaf\", l.\"Incarnation\", l.\"Xid\", l.\"Seq\"";

    public const int Width = 6;

    public static StoredLeaf Of(DbDataReader row) =>
        new(
            row.Value<long>(0) ?? -1,
            row.Value<Guid>(1) ?? Guid.Empty,
            row.Full<byte[]>(2) ?? [],
            row.Value<int>(3) ?? -1,
            row.Value<long>(4) ?? -1,
            row.Value<long>(5) ?? -1
        );
}

/// <summary>A checkpoint as it lies in the database.</summary>
internal sealed record StoredCheckpoint(long Number, long Size, byte[] Root, DateTime? At, string Note)
{
    public static StoredCheckpoint Of(DbDataReader row) =>
        new(
            row.TryValue<long>(0) ?? -1,
            row.TryValue<long>(1) ?? -1,
            row.Try<byte[]>(2) ?? [],
            row.TryValue<DateTime>(3),
            row.Try<string>(4) ?? ""
        );

    /// <summary>Whether the columns say what the note says.</summary>
    public bool Says(Checkpoint note) =>
        Number == note.Number
        && Size == note.Size
        && Root.AsSpan().SequenceEqual(note.Root)
        && At is { } at
        && DateTime.SpecifyKind(at, DateTimeKind.Utc) == note.At.UtcDateTime;
}
