using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace VettingPortal.Kernel.Ledger;

/// <summary>What one act was: everything of its header but the parts.</summary>
public sealed record Act(
    Guid Id,
    string Name,
    Guid Actor,
    Role? Role,
    Guid Subject,
    string Ending,
    string? Obstacle,
    string? ReasonCode,
    DateTimeOffset At
);

/// <summary>
/// A part as the header commits to it: <c>state = HMAC-SHA256(salt, canonical(after))</c>, <c>cipher = SHA-256(salt ‖ stored bytes)</c>.
/// <see cref="Gone"/> says that the record is no more after the act.
/// </summary>
internal sealed record Commitment(
    string Type,
    Guid Key,
    int Version,
    Guid? Person,
    bool Gone,
    byte[]? Previous,
    byte[] State,
    byte[] Cipher
);

/// <summary>
/// The header of an entry, format 1. It carries no personal data, so that it may be published: ids, codes, times and the parts'
/// commitments. <c>at</c> is the act's time and may be simulated; <c>recorded</c> is the node's own clock.
/// </summary>
internal static class LedgerHeader
{
    public const int Format = 1;

    public static byte[] Write(Act act, Keys.VerifierKey node, DateTimeOffset recorded, IReadOnlyList<Commitment> parts)
    {
        var buffer = new ArrayBufferWriter<byte>(512 + parts.Count * 256);
        using var json = new Utf8JsonWriter(buffer, CanonicalJson.Options);
        json.WriteStartObject();
        Member(json, "act", act.Name);
        Member(json, "actor", act.Actor);
        Member(json, "at", act.At);
        Member(json, "id", act.Id);
        Member(json, "node", node.Name);
        Member(json, "nodeKey", node.Id);
        Member(json, "outcome", act.Ending);
        if (parts.Count > 0)
        {
            json.WritePropertyName("parts");
            json.WriteStartArray();
            foreach (var part in parts)
            {
                Write(json, part);
            }
            json.WriteEndArray();
        }
        Member(json, "reason", act.ReasonCode);
        Member(json, "recorded", recorded);
        Member(json, "role", act.Role);
        Member(json, "rule", act.Obstacle);
        Member(json, "subject", act.Subject);
        Member(json, "v", Format);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary><c>SHA-256(0x00 ‖ header)</c>: a leaf of the tree of RFC 6962.</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> header)
    {
        var bytes = new byte[header.Length + 1];
        header.CopyTo(bytes.AsSpan(1));
        return SHA256.HashData(bytes);
    }

    private static void Write(Utf8JsonWriter json, Commitment part)
    {
        json.WriteStartObject();
        Member(json, "cipher", part.Cipher);
        Member(json, "gone", part.Gone ? true : null);
        Member(json, "key", part.Key);
        Member(json, "person", part.Person);
        Member(json, "previous", part.Previous);
        Member(json, "state", part.State);
        Member(json, "type", part.Type);
        Member(json, "version", part.Version);
        json.WriteEndObject();
    }

    private static void Member(Utf8JsonWriter json, string name, object? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            CanonicalJson.Write(json, value);
        }
    }
}
