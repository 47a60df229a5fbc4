using System.Buffers;
using System.Text.Json;

namespace VettingPortal.Kernel.Ledger.Verification;

/// <summary>Writes a row and what it owns as <see cref="CanonicalState"/> does, from what was read of the tables.</summary>
internal static class RawState
{
    public static byte[] Write(RawRow row)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer, CanonicalJson.Options);
        Write(json, row);
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, RawRow row)
    {
        json.WriteStartObject();
        for (var i = 0; i < row.Table.Members.Count; i++)
        {
            var member = row.Table.Members[i];
            if (row.Table.Places[i] is >= 0 and var place)
            {
                if (row.Values[place] is { } value)
                {
                    json.WritePropertyName(member.Name);
                    CanonicalJson.Write(json, value);
                }
            }
            else if (row.Owned.GetValueOrDefault(member.Name) is { Count: > 0 } owned)
            {
                json.WritePropertyName(member.Name);
                json.WriteStartArray();
                foreach (var part in owned.OrderBy(part => part.Table.KeyOf(part), StringComparer.Ordinal))
                {
                    Write(json, part);
                }
                json.WriteEndArray();
            }
        }
        json.WriteEndObject();
    }
}
