using System.Globalization;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Kernel.Ledger.Tree;

namespace VettingPortal.Kernel.Ledger.Sealing;

/// <summary>How a witness answers; the numbers are those of C2SP tlog-witness.</summary>
public enum WitnessVerdict
{
    Kept = 200,
    Malformed = 400,

    /// <summary>Signed by nobody this witness keeps checkpoints for.</summary>
    UnknownKey = 403,

    /// <summary>The witness keeps another size than the caller believes.</summary>
    OtherSize = 409,

    /// <summary>The tree is not a continuation of the one it keeps: history was rewritten.</summary>
    NotConsistent = 422,
}

/// <summary>
/// Keeps checkpoints for another installation: only ones its sealer signed, and only trees that go on from the newest it keeps. Everything
/// it kept stays in a file that <c>verify --witness</c> reads.
/// </summary>
public sealed class WitnessDesk(string file, IReadOnlyDictionary<string, VerifierKey> trusted) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>
    /// Takes a request <c>old SIZE</c>, the lines of the consistency proof, an empty line, and the signed checkpoint. The size it keeps
    /// afterwards comes with the verdict.
    /// </summary>
    public async Task<(WitnessVerdict Verdict, long Size)> Add(string request, CancellationToken cancel)
    {
        if (!TryRead(request, out var old, out var proof, out var note))
        {
            return (WitnessVerdict.Malformed, 0);
        }
        if (!SignedNote.TryOpen(note, trusted, out var text) || !Checkpoint.TryParse(text, out var checkpoint))
        {
            return (WitnessVerdict.UnknownKey, 0);
        }
        await _one.WaitAsync(cancel);
        try
        {
            var newest = await Newest(cancel);
            var verdict = Judge(newest, old, checkpoint, proof);
            if (verdict is WitnessVerdict.Kept && newest?.Text != checkpoint.Text)
            {
                await WitnessFile.Append(file, note, cancel);
            }
            return (verdict, verdict is WitnessVerdict.Kept ? checkpoint.Size : newest?.Size ?? 0);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static WitnessVerdict Judge(
        Checkpoint? newest,
        long old,
        Checkpoint checkpoint,
        IReadOnlyList<byte[]> proof
    ) =>
        (newest?.Size ?? 0) != old ? WitnessVerdict.OtherSize
        : newest is null || MerkleProof.Extends(newest.Size, newest.Root, checkpoint.Size, checkpoint.Root, proof)
            ? WitnessVerdict.Kept
        : WitnessVerdict.NotConsistent;

    private async Task<Checkpoint?> Newest(CancellationToken cancel)
    {
        var last = await WitnessFile.Read(file, cancel).LastOrDefaultAsync(cancel);
        return
            last is not null
            && SignedNote.TryOpen(last, trusted, out var text)
            && Checkpoint.TryParse(text, out var checkpoint)
            ? checkpoint
            : null;
    }

    private static bool TryRead(string request, out long old, out List<byte[]> proof, out string note)
    {
        (old, proof, note) = (0, [], "");
        var gap = request.IndexOf("\n\n", StringComparison.Ordinal);
        var head = gap < 0 ? [] : request[..gap].Split('\n');
        if (
            head.Length is 0 or > 65
            || !head[0].StartsWith("old ", StringComparison.Ordinal)
            || !long.TryParse(head[0][4..], NumberStyles.None, CultureInfo.InvariantCulture, out old)
        )
        {
            return false;
        }
        foreach (var line in head[1..])
        {
            var hash = new byte[33];
            if (!Convert.TryFromBase64String(line, hash, out var length) || length != 32)
            {
                return false;
            }
            proof.Add(hash[..32]);
        }
        note = request[(gap + 2)..];
        return note.Length > 0;
    }
}
