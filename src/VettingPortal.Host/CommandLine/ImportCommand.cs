using System.CommandLine;
using System.Globalization;
using VettingPortal.Features.Recruitment;
using VettingPortal.Host.SignIn;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Ledger.Sealing;

namespace VettingPortal.Host.CommandLine;

/// <summary>
/// <c>import FILE</c>: judges a file of applicants and commits its good lines. Prints how many lines had each verdict; ends with 0 when
/// all were good, 2 when some were refused, 1 when the file could not be read.
/// </summary>
public static class ImportCommand
{
    public const int AllGood = 0;
    public const int Unreadable = 1;
    public const int SomeRefused = 2;

    private static readonly Argument<FileInfo> File = new("FILE");
    private static readonly Option<bool> DryRun = new("--dry-run");
    private static readonly Option<FileInfo?> Result = new("--result") { HelpName = "OUT.csv" };
    private static readonly Option<string?> As = new("--as") { HelpName = "USER" };
    private static readonly Option<string> Notice = new("--notice")
    {
        HelpName = "VERSION",
        DefaultValueFactory = _ => PrivacyNotices.Current,
    };

    public static Command Create(CommandHost host)
    {
        var texts = host.Texts;
        var command = new Command("import", texts["Import"]);
        (File.Description, DryRun.Description) = (texts["ImportFile"], texts["ImportDryRun"]);
        (Result.Description, As.Description, Notice.Description) = (
            texts["ImportResult"],
            texts["As"],
            texts["ImportNotice"]
        );
        command.Add(File);
        command.Add(DryRun);
        command.Add(Result);
        command.Add(As);
        command.Add(Notice);
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var app = host.Build();
                var request = new Request(
                    parsed.GetRequiredValue(File),
                    parsed.GetValue(DryRun),
                    parsed.GetValue(Result),
                    parsed.GetRequiredValue(Notice)
                );
                return await Run(
                    app.Services,
                    request,
                    () =>
                        app
                            .Services.GetRequiredService<UserLookup>()
                            .ForCommandLine(parsed.GetValue(As), Role.REC, cancel),
                    Console.Out,
                    Console.Error,
                    cancel
                );
            }
        );
        return command;
    }

    /// <summary>What was asked for on the command line.</summary>
    internal sealed record Request(FileInfo File, bool DryRun, FileInfo? Result, string Notice);

    internal static async Task<int> Run(
        IServiceProvider services,
        Request request,
        Func<Task<Actor>> actor,
        TextWriter answer,
        TextWriter errors,
        CancellationToken cancel
    )
    {
        var messages = services.GetRequiredService<ImportMessages>();
        FileStream content;
        try
        {
            content = request.File.OpenRead();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(failure.Message);
            return Unreadable;
        }
        await using (content)
        {
            if (!ApplicantSheet.TryOpen(content, out var sheet, out var fault))
            {
                await errors.WriteLineAsync(messages.Of(fault));
                return Unreadable;
            }
            var counts = await Judge(services, request, await actor(), sheet, content, cancel);
            foreach (
                var (code, count) in counts
                    .OrderBy(pair => pair.Key != VerdictCodes.Ok)
                    .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            )
            {
                await answer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{code}\t{count}"));
            }
            return counts.Keys.All(code => code == VerdictCodes.Ok) ? AllGood : SomeRefused;
        }
    }

    private static async Task<Dictionary<string, int>> Judge(
        IServiceProvider services,
        Request request,
        Actor actor,
        ApplicantSheet sheet,
        FileStream content,
        CancellationToken cancel
    )
    {
        var import = services.GetRequiredService<ApplicantImport>();
        var useCases = services.GetRequiredService<Door>().For(actor);
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        await using var kept = request.Result?.Create();
        await using var result = kept is null
            ? null
            : new ResultFile(kept, services.GetRequiredService<ImportMessages>());
        if (request.DryRun)
        {
            await import.Preview(useCases, sheet, Tell, cancel);
            return counts;
        }
        var hash = await ApplicantImport.HashOf(content, cancel);
        var asked = new ImportRequest(ImportBatchId.New(), request.File.Name, hash, request.Notice);
        await import.Commit(useCases, sheet, asked, Tell, _ => { }, cancel);
        await services.GetRequiredService<LedgerSealer>().SealAll(cancel);
        return counts;

        async Task Tell(LineVerdict verdict)
        {
            counts[verdict.Code] = counts.GetValueOrDefault(verdict.Code) + 1;
            if (result is not null)
            {
                await result.Write(verdict);
            }
        }
    }
}
