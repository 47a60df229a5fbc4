using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Kernel.Ledger.Keys;

namespace VettingPortal.Features.Oversight;

/// <summary>What the list keeps of one approved erasure: what its record says, and nothing personal.</summary>
public sealed record ErasedLine(
    ErasureId Id,
    Guid Person,
    Guid ProposedBy,
    Guid DecidedBy,
    DateTimeOffset DecidedAt,
    Tombstone Tombstone
);

/// <summary>
/// The approved erasures as a file outside the database (<see cref="LedgerSettings.Erasures"/>), a line each, tab-separated, flushed to disk
/// before anything is destroyed. A restored backup that is older than an erasure knows nothing of it; this list does. Each line ends with a mark
/// under a key of this installation, or whoever can write to the file could have anybody erased.
/// </summary>
public sealed class ErasureList(LedgerSettings settings, KeyFiles keys)
{
    private const string Nothing = "-";
    private readonly Lock _one = new();

    /// <summary>Takes an erasure in, unless it is there already.</summary>
    public void Keep(ErasedLine line)
    {
        lock (_one)
        {
            if (Read().Any(known => known.Id == line.Id))
            {
                return;
            }
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(settings.Erasures))!);
            using var file = new FileStream(settings.Erasures, FileMode.Append, FileAccess.Write, FileShare.Read);
            var text = Text(line);
            file.Write(Encoding.ASCII.GetBytes($"{text}\t{MarkOf(text)}\n"));
            file.Flush(flushToDisk: true);
        }
    }

    /// <summary>All erasures of the list, oldest first; a line broken off by a crash, or that this installation did not write, is passed over.</summary>
    public IReadOnlyList<ErasedLine> Read() =>
        File.Exists(settings.Erasures)
            ? [.. File.ReadLines(settings.Erasures).Where(IsOurs).Select(Parse).OfType<ErasedLine>()]
            : [];

    private bool IsOurs(string text)
    {
        var end = text.LastIndexOf('\t');
        return end > 0 && text[(end + 1)..] == MarkOf(text[..end]);
    }

    private string MarkOf(string text) =>
        Convert.ToBase64String(HMACSHA256.HashData(keys.Tombstone(), Encoding.ASCII.GetBytes("erasure\n" + text)));

    private static string Text(ErasedLine line) =>
        string.Join(
            '\t',
            line.Id.Value,
            line.Person,
            line.ProposedBy,
            line.DecidedBy,
            line.DecidedAt.ToString("O", CultureInfo.InvariantCulture),
            Convert.ToBase64String(line.Tombstone.Mark),
            line.Tombstone.Outcome?.ToString() ?? Nothing,
            line.Tombstone.EndedOn?.ToString("O", CultureInfo.InvariantCulture) ?? Nothing
        );

    private static ErasedLine? Parse(string text)
    {
        var cells = text.Split('\t');
        try
        {
            return new(
                new(Guid.Parse(cells[0])),
                Guid.Parse(cells[1]),
                Guid.Parse(cells[2]),
                Guid.Parse(cells[3]),
                DateTimeOffset.Parse(cells[4], CultureInfo.InvariantCulture),
                new(
                    Convert.FromBase64String(cells[5]),
                    cells[6] == Nothing ? null : Enum.Parse<VettingOutcome>(cells[6]),
                    cells[7] == Nothing ? null : DateOnly.Parse(cells[7], CultureInfo.InvariantCulture)
                )
            );
        }
        catch (Exception broken) when (broken is FormatException or IndexOutOfRangeException or ArgumentException)
        {
            return null;
        }
    }
}
