using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Recruitment;

/// <summary>How far an import has come, for a bar.</summary>
public sealed record ImportProgress(ImportBatchId? Batch, int Lines, int Done, int Good, int Refused);

/// <summary>
/// Brings a file of applicants in, for the page and the command line alike: judges line by line, commits a thousand at a time through
/// the door. A file whose import was interrupted goes on where it stood.
/// </summary>
public sealed class ApplicantImport(IDbContextFactory<PortalDb> contexts)
{
    /// <summary>Judges a file and commits nothing.</summary>
    public async Task<ImportProgress> Preview(
        IUseCases useCases,
        ApplicantSheet sheet,
        Func<LineVerdict, Task> tell,
        CancellationToken cancel
    )
    {
        var ground = await useCases.Ask(new FindJudgingGround(), cancel);
        var (good, refused) = (0, 0);
        await foreach (
            var verdict in new ApplicantJudge(ground, new KnownPeople(contexts)).Judge(sheet.Records(), cancel)
        )
        {
            (good, refused) = verdict.IsGood ? (good + 1, refused) : (good, refused + 1);
            await tell(verdict);
        }
        return new(null, sheet.Count, good + refused, good, refused);
    }

    /// <summary>Judges and commits. Throws <see cref="RuleBrokenException"/> when the batch itself is refused.</summary>
    public async Task<ImportProgress> Commit(
        IUseCases useCases,
        ApplicantSheet sheet,
        ImportRequest request,
        Func<LineVerdict, Task> tell,
        Action<ImportProgress> progressed,
        CancellationToken cancel
    )
    {
        var (batch, done) = await BatchFor(useCases, sheet, request, cancel);
        var ground = await useCases.Ask(new FindJudgingGround(), cancel);
        var judge = new ApplicantJudge(ground, new KnownPeople(contexts, batch.Value));
        var progress = new ImportProgress(batch, sheet.Count, 0, 0, 0);
        await foreach (var chunk in Ahead(judge.Judge(sheet.Records(), cancel).Chunk(ApplicantJudge.ChunkSize), cancel))
        {
            var verdicts = chunk[^1].Line <= done ? [.. chunk] : await Commit(useCases, batch, [.. chunk], cancel);
            foreach (var verdict in verdicts)
            {
                await tell(verdict);
            }
            var good = verdicts.Count(verdict => verdict.IsGood);
            progress = progress with
            {
                Done = progress.Done + verdicts.Count,
                Good = progress.Good + good,
                Refused = progress.Refused + verdicts.Count - good,
            };
            progressed(progress);
        }
        return progress;
    }

    /// <summary>The file's SHA-256, by which an interrupted import is known again.</summary>
    public static async Task<string> HashOf(Stream content, CancellationToken cancel)
    {
        content.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel));
        content.Position = 0;
        return hash;
    }

    private static async Task<(ImportBatchId Batch, int Done)> BatchFor(
        IUseCases useCases,
        ApplicantSheet sheet,
        ImportRequest request,
        CancellationToken cancel
    )
    {
        var interrupted = await useCases.Ask(new FindInterruptedImport(request.Sha256), cancel);
        if (interrupted.Batch is { } going)
        {
            return (going, interrupted.DoneThrough);
        }
        var file = new ImportedFile(request.FileName, request.Sha256, sheet.Count);
        Demand(await useCases.Run(new StartImport(request.Batch, file, request.PrivacyNotice), cancel));
        return (request.Batch, 1);
    }

    /// <summary>Commits a chunk. Somebody may have registered one of its people since it was judged: then that line is a duplicate.</summary>
    private async Task<List<LineVerdict>> Commit(
        IUseCases useCases,
        ImportBatchId batch,
        List<LineVerdict> chunk,
        CancellationToken cancel
    )
    {
        var verdicts = chunk;
        for (var tries = 1; ; tries++)
        {
            List<ApplicantEntry> good = [.. verdicts.Where(line => line.IsGood).Select(line => line.Entry!)];
            var command = new ImportChunk(batch, verdicts[^1].Line, verdicts.Count - good.Count, good);
            var outcome = await useCases.Run(command, cancel);
            if (outcome is Outcome.Refused { Rule: "people.duplicate-open-file" or "people.curp-taken" } && tries < 5)
            {
                verdicts = await WithoutNewDuplicates(batch, verdicts, cancel);
                continue;
            }
            Demand(outcome);
            return verdicts;
        }
    }

    private async Task<List<LineVerdict>> WithoutNewDuplicates(
        ImportBatchId batch,
        List<LineVerdict> verdicts,
        CancellationToken cancel
    )
    {
        HashSet<Curp> curps = [.. verdicts.Select(line => line.Entry?.Curp).OfType<Curp>()];
        var open = await new KnownPeople(contexts, batch.Value).WithOpenFile(curps, cancel);
        return verdicts.ConvertAll(line =>
            line.Entry is { } entry && open.Contains(entry.Curp)
                ? line with
                {
                    Faults = [new Finding(VerdictCodes.DuplicateExisting)],
                    Entry = null,
                }
                : line
        );
    }

    /// <summary>Judges the next chunk while the one before is being committed; what a batch itself commits does not change a verdict.</summary>
    private static async IAsyncEnumerable<T> Ahead<T>(
        IAsyncEnumerable<T> chunks,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        await using var source = chunks.GetAsyncEnumerator(cancel);
        var next = Task.Run(Move, CancellationToken.None);
        try
        {
            while (await next)
            {
                var chunk = source.Current;
                next = Task.Run(Move, CancellationToken.None);
                yield return chunk;
            }
        }
        finally
        {
            // The source is disposed after this, which it cannot be while it moves.
            await next.ContinueWith(_ => { }, TaskScheduler.Default);
        }

        Task<bool> Move() => source.MoveNextAsync().AsTask();
    }

    private static void Demand(Outcome outcome)
    {
        switch (outcome)
        {
            case Outcome.Done:
                return;
            case Outcome.Refused refused:
                throw new RuleBrokenException(refused.Rule, [.. refused.Facts]);
            case Outcome.Forbidden forbidden:
                throw new ForbiddenException(forbidden.Missing);
            default:
                throw new InvalidOperationException($"The import ended with {outcome.Word}.");
        }
    }
}

/// <summary>What an import is begun with: the key of its batch, the file's name and hash, the notice its applicants signed.</summary>
public sealed record ImportRequest(ImportBatchId Batch, string FileName, string Sha256, string PrivacyNotice);
