using System.Diagnostics.CodeAnalysis;
using System.Text;
using VettingPortal.Kernel.Ledger.Keys;

namespace VettingPortal.Kernel.Ledger.Sealing;

/// <summary>
/// Text with signatures beneath it, as C2SP signed-note has it: the text, an empty line, and a line
/// <c>— name base64(key id ‖ signature)</c> for each signature.
/// </summary>
public static class SignedNote
{
    private const string Dash = "— ";

    /// <summary>Signs a text that ends with a newline.</summary>
    public static string Sign(string text, SigningKey key) => $"{text}\n{Line(text, key)}";

    /// <summary>One more signature line over the text.</summary>
    public static string Line(string text, SigningKey key) =>
        $"{Dash}{key.Public.Name} {Convert.ToBase64String([.. key.Public.Hash, .. key.SignNote(Encoding.UTF8.GetBytes(text))])}\n";

    /// <summary>The text above the signatures, where the note has that shape.</summary>
    public static bool TrySplit(
        string note,
        [NotNullWhen(true)] out string? text,
        [NotNullWhen(true)] out string[]? signatures
    )
    {
        (text, signatures) = (null, null);
        var gap = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (gap < 0)
        {
            return false;
        }
        text = note[..(gap + 1)];
        signatures = note[(gap + 2)..].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return true;
    }

    /// <summary>Whether one of the trusted keys signed the note, and what it says.</summary>
    public static bool TryOpen(
        string note,
        IReadOnlyDictionary<string, VerifierKey> trusted,
        [NotNullWhen(true)] out string? text
    )
    {
        if (!TrySplit(note, out text, out var signatures))
        {
            return false;
        }
        var bytes = Encoding.UTF8.GetBytes(text);
        if (signatures.Any(line => Signed(line, bytes, trusted)))
        {
            return true;
        }
        text = null;
        return false;
    }

    private static bool Signed(string line, byte[] text, IReadOnlyDictionary<string, VerifierKey> trusted)
    {
        var words = line.Split(' ');
        var bytes = new byte[128];
        return line.StartsWith(Dash, StringComparison.Ordinal)
            && words.Length == 3
            && Convert.TryFromBase64String(words[2], bytes, out var length)
            && length > 4
            // The last character has bits that no byte of the signature takes up: another one there would be another note.
            && Convert.ToBase64String(bytes, 0, length) == words[2]
            && trusted.TryGetValue(Convert.ToHexStringLower(bytes.AsSpan(0, 4)), out var key)
            && key.Name == words[1]
            && key.SignedNote(text, bytes[4..length]);
    }
}
