using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Features.Recruitment;

/// <summary>A file that was uploaded and judged, waiting to be committed.</summary>
public sealed record PreviewedFile(string Path, string Name, string Sha256, IReadOnlyList<PreviewLine> Lines, int Good);

/// <summary>Why an uploaded file cannot be read, in words.</summary>
public sealed class UnreadableSheetException(string text) : Exception("The file cannot be read.")
{
    public string Text { get; } = text;
}

/// <summary>An import that goes on behind the page.</summary>
public sealed class ImportRun
{
    public ImportProgress Progress { get; internal set; } = new(null, 0, 0, 0, 0);

    /// <summary>Who started it: its lines name people, so only they see them.</summary>
    internal Guid Owner { get; init; }

    /// <summary>The lines as they were judged: at the preview, and once it ended as they were committed.</summary>
    public IReadOnlyList<PreviewLine> Lines { get; internal set; } = [];

    internal DateTimeOffset StartedAt { get; init; }

    /// <summary>The rule that refused it, or the reference of a failure; null while all is well.</summary>
    public string? Failure { get; internal set; }

    public bool Ended { get; internal set; }

    /// <summary>Told on another thread than the page's.</summary>
    public event Action? Changed;

    internal void Tell() => Changed?.Invoke();
}

/// <summary>
/// Takes uploaded files of applicants, judges them for the preview and commits them in the background. A file waits in the data
/// directory and is removed when its import ended; the result file, which names no person, stays.
/// </summary>
public sealed class ImportDesk(
    ApplicantImport import,
    ImportMessages messages,
    Door door,
    DocumentSettings settings,
    TimeProvider clock,
    ILogger<ImportDesk> logger
)
{
    public const long MaxBytes = 50L * 1024 * 1024;

    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<ImportBatchId, ImportRun> _runs = new();

    private string Directory => Path.Combine(settings.Directory, "imports");

    /// <summary>A run of this person's; for somebody else's there is none.</summary>
    public ImportRun? RunOf(ImportBatchId batch, Actor actor) =>
        _runs.GetValueOrDefault(batch) is { } run && run.Owner == actor.Id ? run : null;

    /// <summary>Keeps the file and judges each line. Throws <see cref="UnreadableSheetException"/>.</summary>
    public async Task<PreviewedFile> Preview(IUseCases useCases, Stream content, string name, CancellationToken cancel)
    {
        System.IO.Directory.CreateDirectory(Directory);
        Sweep();
        var path = Path.Combine(Directory, $"{Guid.NewGuid():N}.incoming");
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite);
            await content.CopyToAsync(file, cancel);
            var sheet = Open(file);
            List<PreviewLine> lines = new(sheet.Count);
            var hash = await ApplicantImport.HashOf(file, cancel);
            var judged = await import.Preview(useCases, sheet, Add, cancel);
            return new(path, name, hash, lines, judged.Good);

            Task Add(LineVerdict verdict)
            {
                lines.Add(PreviewLine.Of(verdict, messages));
                return Task.CompletedTask;
            }
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    // Files of people nobody came back for: a preview that was left, or a portal that stopped; and the lines of imports long done.
    private void Sweep()
    {
        foreach (
            var (batch, run) in _runs.Where(run =>
                run.Value.Ended && run.Value.StartedAt < clock.GetUtcNow() - Abandoned
            )
        )
        {
            _runs.TryRemove(new(batch, run));
        }
        var old = clock.GetUtcNow().UtcDateTime - Abandoned;
        foreach (var left in System.IO.Directory.EnumerateFiles(Directory, "*.incoming"))
        {
            if (File.GetLastWriteTimeUtc(left) < old)
            {
                File.Delete(left);
            }
        }
    }

    /// <summary>The person chose not to commit it.</summary>
    public static void Forget(PreviewedFile file) => File.Delete(file.Path);

    /// <summary>Commits a file in the background, on behalf of the actor who previewed it.</summary>
    public ImportRun Start(Actor actor, PreviewedFile file, ImportBatchId batch, string privacyNotice)
    {
        var run = _runs.GetOrAdd(
            batch,
            _ => new ImportRun
            {
                Owner = actor.Id,
                StartedAt = clock.GetUtcNow(),
                Lines = file.Lines,
            }
        );
        run.Progress = new(batch, file.Lines.Count, 0, 0, 0);
        var request = new ImportRequest(batch, file.Name, file.Sha256, privacyNotice);
        _ = Task.Run(() => Commit(run, actor, file, request));
        return run;
    }

    internal string ResultPath(ImportBatchId batch) => Path.Combine(Directory, $"{batch.Value:N}.csv");

    // What fails here has no page to fail on: it is shown as the run's own end, and the batch can go on later.
    private async Task Commit(ImportRun run, Actor actor, PreviewedFile file, ImportRequest request)
    {
        var incoming = ResultPath(request.Batch) + ".part";
        List<PreviewLine> lines = new(file.Lines.Count);
        try
        {
            await using (var content = File.OpenRead(file.Path))
            await using (var kept = File.Create(incoming))
            await using (var result = new ResultFile(kept, messages))
            {
                await import.Commit(door.For(actor), Open(content), request, Tell, Progressed, default);

                Task Tell(LineVerdict verdict)
                {
                    lines.Add(PreviewLine.Of(verdict, messages));
                    return result.Write(verdict);
                }
            }
            run.Lines = lines;
            File.Move(incoming, ResultPath(run.Progress.Batch ?? request.Batch), overwrite: true);
        }
        catch (RuleBrokenException refused)
        {
            run.Failure = refused.Rule;
        }
        catch (Exception failure)
        {
            run.Failure = Shared.FailureReference.Log(logger, failure);
        }
        finally
        {
            File.Delete(incoming);
            File.Delete(file.Path);
        }
        run.Ended = true;
        run.Tell();

        void Progressed(ImportProgress progress)
        {
            run.Progress = progress;
            run.Tell();
        }
    }

    private ApplicantSheet Open(Stream content) =>
        ApplicantSheet.TryOpen(content, out var sheet, out var fault)
            ? sheet
            : throw new UnreadableSheetException(messages.Of(fault));
}
