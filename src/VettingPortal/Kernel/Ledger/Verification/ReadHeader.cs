using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace VettingPortal.Kernel.Ledger.Verification;

/// <summary>A header read back from its bytes.</summary>
internal sealed record ReadHeader(
    Guid Id,
    string Act,
    Guid Actor,
    Guid Subject,
    string Outcome,
    string? Rule,
    string? Reason,
    DateTimeOffset At,
    DateTimeOffset Recorded,
    string Node,
    string NodeKey,
    IReadOnlyList<ReadPart> Parts
)
{
    public static bool TryParse(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out ReadHeader? header)
    {
        header = null;
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            if (root.GetProperty("v").GetInt32() != LedgerHeader.Format)
            {
                return false;
            }
            header = new(
                root.GetProperty("id").GetGuid(),
                root.GetProperty("act").GetString()!,
                root.GetProperty("actor").GetGuid(),
                root.GetProperty("subject").GetGuid(),
                root.GetProperty("outcome").GetString()!,
                root.TryGetProperty("rule", out var rule) ? rule.GetString() : null,
                root.TryGetProperty("reason", out var reason) ? reason.GetString() : null,
                InstantOf(root.GetProperty("at")),
                InstantOf(root.GetProperty("recorded")),
                root.GetProperty("node").GetString()!,
                root.GetProperty("nodeKey").GetString()!,
                root.TryGetProperty("parts", out var parts) ? [.. parts.EnumerateArray().Select(ReadPart.Of)] : []
            );
            return true;
        }
        catch (Exception unreadable)
            when (unreadable is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }

    private static DateTimeOffset InstantOf(JsonElement text) =>
        DateTimeOffset.Parse(text.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}

/// <summary>What a header commits to of one part.</summary>
internal sealed record ReadPart(
    string Type,
    Guid Key,
    int Version,
    Guid? Person,
    bool Gone,
    byte[]? Previous,
    byte[] State,
    byte[] Cipher
)
{
    public static ReadPart Of(JsonElement part) =>
        new(
            part.GetProperty("type").GetString()!,
            part.GetProperty("key").GetGuid(),
            part.GetProperty("version").GetInt32(),
            part.TryGetProperty("person", out var person) ? person.GetGuid() : null,
            part.TryGetProperty("gone", out var gone) && gone.GetBoolean(),
            part.TryGetProperty("previous", out var previous) ? previous.GetBytesFromBase64() : null,
            part.GetProperty("state").GetBytesFromBase64(),
            part.GetProperty("cipher").GetBytesFromBase64()
        );
}
