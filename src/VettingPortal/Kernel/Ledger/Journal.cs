using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;

namespace VettingPortal.Kernel.Ledger;

/// <summary>
/// The node's own list of what it wrote, on another disk or host than the database: a line <c>entry leaf</c> for each act after its
/// commit, flushed before the act is answered. It alone sees that the newest, unsealed entries were wiped. Acts that end together share a
/// flush. When the disk is full the act stands, the line waits in memory, and <see cref="Failing"/> says so.
/// </summary>
public sealed class Journal(LedgerSettings settings, ILogger<Journal> log) : IDisposable
{
    private readonly Lock _lines = new();
    private readonly SemaphoreSlim _wake = new(0);
    private Batch _waiting = new();
    private Thread? _writer;
    private bool _ended;
    private FileStream? _file;

    /// <summary>Whether lines wait because they could not be written.</summary>
    public bool Failing { get; private set; }

    /// <summary>Whether a line could be written now: nothing waits, and the directory takes a file.</summary>
    public bool Writable()
    {
        if (Failing)
        {
            return false;
        }
        try
        {
            Directory.CreateDirectory(settings.Journal);
            var trial = Path.Combine(settings.Journal, $".{Guid.NewGuid():N}");
            File.WriteAllBytes(trial, [0]);
            File.Delete(trial);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Ends when the line is on disk, or waits because it cannot be.</summary>
    public Task Append(Guid entry, byte[] leaf)
    {
        Task written;
        lock (_lines)
        {
            ObjectDisposedException.ThrowIf(_ended, this);
            _waiting.Lines.Append(CultureInfo.InvariantCulture, $"{entry:N} {Convert.ToBase64String(leaf)}\n");
            written = _waiting.Written.Task;
            if (_writer is null)
            {
                _writer = new Thread(WriteOn) { IsBackground = true, Name = "journal" };
                _writer.Start();
            }
        }
        _wake.Release();
        return written;
    }

    // A thread of its own: flushing blocks, and the pool has hardly more threads than the machine has cores.
    private void WriteOn()
    {
        while (true)
        {
            _wake.Wait();
            Batch batch;
            bool last;
            lock (_lines)
            {
                (batch, _waiting, last) = (_waiting, new(), _ended);
            }
            if (batch.Lines.Length > 0)
            {
                Write(batch.Lines);
            }
            batch.Written.SetResult();
            if (last)
            {
                return;
            }
        }
    }

    private void Write(StringBuilder lines)
    {
        try
        {
            _file ??= Open();
            _file.Write(Encoding.ASCII.GetBytes(lines.ToString()));
            _file.Flush(flushToDisk: !settings.Relaxed);
            Failing = false;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Keep(lines);
            log.LogCritical("The journal of the ledger cannot be written: {Message}", failure.Message);
        }
    }

    // A line may stand in the file already, cut or whole; standing twice does no harm, and a cut one ends where the next begins.
    private void Keep(StringBuilder lines)
    {
        lock (_lines)
        {
            _waiting.Lines.Insert(0, $"\n{lines}");
        }
        Failing = true;
        _file?.Dispose();
        _file = null;
    }

    private FileStream Open()
    {
        Directory.CreateDirectory(settings.Journal);
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"{settings.Node}.{TimeProvider.System.GetUtcNow():yyyyMMdd'T'HHmmssfff}.{Environment.ProcessId}.{Guid.NewGuid().ToString("N")[..8]}.journal"
        );
        return new FileStream(
            Path.Combine(settings.Journal, name),
            FileMode.CreateNew,
            FileAccess.Write,
            FileShare.Read,
            bufferSize: 0
        );
    }

    /// <summary>All lines of all journals in a directory; lines cut short are left out.</summary>
    public static IEnumerable<(Guid Entry, byte[] Leaf)> Read(string directory)
    {
        var leaf = new byte[33];
        foreach (
            var line in Directory.Exists(directory)
                ? Directory.EnumerateFiles(directory, "*.journal").SelectMany(File.ReadLines)
                : []
        )
        {
            var words = line.Split(' ');
            if (
                words.Length == 2
                && Guid.TryParseExact(words[0], "N", out var entry)
                && Convert.TryFromBase64String(words[1], leaf, out var length)
                && length == 32
            )
            {
                yield return (entry, leaf[..32]);
            }
        }
    }

    public void Dispose()
    {
        lock (_lines)
        {
            _ended = true;
        }
        _wake.Release();
        _writer?.Join();
        _file?.Dispose();
        _wake.Dispose();
    }

    /// <summary>The lines of acts that ended together, and who waits for them.</summary>
    private sealed class Batch
    {
        public StringBuilder Lines { get; } = new();

        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
