using System.Text;

namespace VettingPortal.Kernel.Ledger.Sealing;

/// <summary>
/// A file of checkpoints that belongs on another host: each signed note as it was, followed by a line of its own. It is only ever
/// appended to; the portal reads of it the last note alone.
/// </summary>
public sealed class WitnessFile(string path) : IWitness
{
    /// <summary>Stands alone on the line after each note.</summary>
    public const string End = "--";

    private long? _newest;

    public bool WantsEach => true;

    public async Task<long> Newest(CancellationToken cancel) =>
        _newest ??= await Read(path, cancel).Select(NumberOf).LastOrDefaultAsync(cancel);

    public async Task Keep(LedgerCheckpoint checkpoint, LedgerTree tree, CancellationToken cancel)
    {
        await Append(path, checkpoint.Note, cancel);
        _newest = checkpoint.Number;
    }

    /// <summary>Adds a note at the end of a witness's file, flushed to the disk.</summary>
    internal static async Task Append(string path, string note, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        await using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        await file.WriteAsync(Encoding.UTF8.GetBytes($"{note}{End}\n"), cancel);
        file.Flush(flushToDisk: true);
    }

    /// <summary>The notes in a witness's file, oldest first; a last one cut short is left out.</summary>
    public static async IAsyncEnumerable<string> Read(
        string path,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel
    )
    {
        if (!File.Exists(path))
        {
            yield break;
        }
        var note = new StringBuilder();
        await foreach (var line in File.ReadLinesAsync(path, cancel))
        {
            if (line == End)
            {
                yield return note.ToString();
                note.Clear();
            }
            else
            {
                note.Append(line).Append('\n');
            }
        }
    }

    private static long NumberOf(string note) =>
        SignedNote.TrySplit(note, out var text, out _) && Checkpoint.TryParse(text, out var checkpoint)
            ? checkpoint.Number
            : 0;
}
