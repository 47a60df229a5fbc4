using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using VettingPortal.Features.Certification;
using VettingPortal.Host.Setup;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Kernel.Ledger.Verification;

namespace VettingPortal.Host.CommandLine;

/// <summary>
/// <c>verify</c>: recomputes the evidence of this installation's database, or of a copy on another machine, from public keys alone, and
/// holds a printed certificate against it where one is given. A finding is a line <c>CODE entity key version: sentence</c> on stdout.
/// Ends with 0 clean, 1 findings, 2 could not run.
/// </summary>
internal static class VerifyCommand
{
    public const int Clean = 0;
    public const int Found = 1;
    public const int CouldNotRun = 2;

    private static readonly Option<string?> Database = new("--database") { HelpName = "CONNECTION" };
    private static readonly Option<FileInfo?> Witness = new("--witness") { HelpName = "FILE" };
    private static readonly Option<DirectoryInfo?> Journal = new("--journal") { HelpName = "DIRECTORY" };
    private static readonly Option<FileInfo?> Keys = new("--keys") { HelpName = "FILE" };
    private static readonly Option<long?> Since = new("--since") { HelpName = "CHECKPOINT" };
    private static readonly Option<FileInfo?> Certificate = new("--certificate") { HelpName = "FILE" };
    private static readonly Option<FileInfo?> Signer = new("--signer") { HelpName = "FILE" };

    public static Command Create(CommandHost host)
    {
        var texts = host.Texts;
        (Database.Description, Witness.Description, Journal.Description, Keys.Description, Since.Description) = (
            texts["VerifyDatabase"],
            texts["VerifyWitness"],
            texts["VerifyJournal"],
            texts["VerifyKeys"],
            texts["VerifySince"]
        );
        (Certificate.Description, Signer.Description) = (texts["VerifyCertificate"], texts["VerifySigner"]);
        var command = new Command("verify", texts["Verify"])
        {
            Database,
            Witness,
            Journal,
            Keys,
            Since,
            Certificate,
            Signer,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                try
                {
                    var settings = PortalSettings.Read(host.Configuration());
                    return await Run(
                        host,
                        new Asked(
                            parsed.GetValue(Database) is { } named ? Named(host, named) : ReadOnly(settings.Database),
                            parsed.GetValue(Witness)?.FullName ?? Own(parsed, settings.Ledger.Witness),
                            parsed.GetValue(Journal)?.FullName ?? Own(parsed, settings.Ledger.Journal),
                            parsed.GetValue(Keys)?.FullName ?? new KeyFiles(settings.Ledger).TrustedFile,
                            parsed.GetValue(Since),
                            parsed.GetValue(Certificate)?.FullName,
                            parsed.GetValue(Signer)?.FullName
                        ),
                        cancel
                    );
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    await Console.Error.WriteLineAsync(texts["Failed", failure.GetBaseException().Message].Value);
                    return CouldNotRun;
                }
            }
        );
        return command;
    }

    internal sealed record Asked(
        DatabaseSettings Database,
        string? Witness,
        string? Journal,
        string Keys,
        long? Since,
        string? Certificate = null,
        string? Signer = null
    );

    internal static async Task<int> Run(CommandHost host, Asked asked, CancellationToken cancel)
    {
        var trusted = KeyFiles.Trusted(asked.Keys);
        if (trusted.Count == 0)
        {
            throw new SettingException(host.Texts["VerifyNoKeys"]);
        }
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(LedgerSettings.In(Path.GetTempPath()))
            .AddPortalKernel(_ => asked.Database)
            .AddPortalFeatures()
            .BuildServiceProvider();
        await using var db = await services
            .GetRequiredService<IDbContextFactory<PortalDb>>()
            .CreateDbContextAsync(cancel);
        var against = new VerifyAgainst(
            trusted,
            asked.Witness,
            asked.Journal,
            await SizeAt(host, db, asked.Since, cancel)
        );
        var texts = services.GetRequiredService<PortalTexts>();
        using var bar = new ProgressLine(Console.Error);
        void Tell(Finding finding) => bar.Line(Console.Out, Line(texts, finding));
        var certificate = asked.Certificate is null
            ? 0
            : await Paper(host, db, asked, await LedgerVerifier.Believed(db, trusted, cancel), Tell, cancel);
        var result = await services.GetRequiredService<LedgerVerifier>().Run(db, against, Tell, bar, cancel);
        bar.Dispose();
        var findings = result.Findings + certificate;
        await Console.Error.WriteLineAsync(
            host.Texts[
                findings == 0 ? "VerifyClean" : "VerifyFound",
                result.Entries,
                result.Unsealed,
                result.Rows,
                result.Checkpoints,
                Convert.ToBase64String(result.Root),
                findings
            ].Value
        );
        return findings == 0 ? Clean : Found;
    }

    // How many findings there are about the certificate; what cannot be asked at all ends the command.
    private static async Task<int> Paper(
        CommandHost host,
        PortalDb db,
        Asked asked,
        IReadOnlyDictionary<string, VerifierKey> trusted,
        Action<Finding> tell,
        CancellationToken cancel
    )
    {
        var signers = DocumentSigner.Trusted(asked.Signer ?? KeyFiles.DocumentsFileBeside(asked.Keys));
        if (signers.Count == 0)
        {
            throw new SettingException(host.Texts["VerifyNoSigner"]);
        }
        var check = new CertificateCheck(db, trusted, signers, tell);
        var pdf = await File.ReadAllBytesAsync(asked.Certificate!, cancel);
        var number = await check.Run(pdf, Path.GetFileName(asked.Certificate!), cancel);
        if (check.Found == 0)
        {
            await Console.Error.WriteLineAsync(host.Texts["VerifyCertificateGood", number].Value);
        }
        return check.Found;
    }

    private static string Line(PortalTexts texts, Finding finding) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{finding.Word} {finding.Entity} {finding.Key} {finding.Version}: {texts.Find($"FindingCode.{finding.Code}", finding.Facts)}"
        );

    private static async Task<long> SizeAt(CommandHost host, PortalDb db, long? since, CancellationToken cancel) =>
        since is null
            ? 0
            : await db
                .LedgerCheckpoints.AsNoTracking()
                .Where(checkpoint => checkpoint.Number == since)
                .Select(checkpoint => (long?)checkpoint.Size)
                .SingleOrDefaultAsync(cancel)
                ?? throw new SettingException(host.Texts["VerifySinceUnknown", since]);

    // A copy elsewhere is not held against this machine's own outside copies unless they are named.
    private static string? Own(ParseResult parsed, string? own) => parsed.GetValue(Database) is null ? own : null;

    private static DatabaseSettings Named(CommandHost host, string named)
    {
        if (named.Contains("Host=", StringComparison.OrdinalIgnoreCase))
        {
            return new(DatabaseProvider.PostgreSql, new NpgsqlConnectionStringBuilder(named).ConnectionString);
        }
        var file = named.Contains('=', StringComparison.Ordinal)
            ? new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(named).DataSource
            : named;
        return File.Exists(file)
            ? ReadOnly(DatabaseSettings.Sqlite(Path.GetFullPath(file)))
            : throw new SettingException(host.Texts["VerifyNoDatabase", file]);
    }

    private static DatabaseSettings ReadOnly(DatabaseSettings settings) => settings with { ReadOnly = true };
}
