using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace VettingPortal.Kernel.Ledger.Sealing;

/// <summary>
/// What a checkpoint says, as C2SP tlog-checkpoint has it: origin, size and root, and two lines of ours: when, and the how manieth it is,
/// so that one taken out leaves a gap.
/// </summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Size">How many leaves the tree has.</param>
/// <param name="Root">32 bytes.</param>
/// <param name="At">By the sealer's own clock, UTC, to the microsecond.</param>
public sealed record Checkpoint(long Number, long Size, byte[] Root, DateTimeOffset At)
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public string Text =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{LedgerSettings.Origin}\n{Size}\n{Convert.ToBase64String(Root)}\nat {At.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture)}\nnumber {Number}\n"
        );

    public static bool TryParse(string text, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = null;
        var lines = text.Split('\n');
        var root = new byte[48];
        if (
            lines.Length != 6
            || lines[0] != LedgerSettings.Origin
            || !long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            || !Convert.TryFromBase64String(lines[2], root, out var length)
            || length != 32
            || !lines[3].StartsWith("at ", StringComparison.Ordinal)
            || !DateTimeOffset.TryParseExact(
                lines[3][3..],
                Instant,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var at
            )
            || !lines[4].StartsWith("number ", StringComparison.Ordinal)
            || !long.TryParse(lines[4][7..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        )
        {
            return false;
        }
        checkpoint = new(number, size, root[..32], at);
        return checkpoint.Text == text;
    }
}
