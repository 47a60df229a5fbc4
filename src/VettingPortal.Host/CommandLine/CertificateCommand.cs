using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Localization;
using VettingPortal.Features.Certification;
using VettingPortal.Host.Setup;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Pdf;

namespace VettingPortal.Host.CommandLine;

/// <summary>
/// <c>report certificate --list</c> prints the issued certificates, the newest first: number, state, last day, separated by tabs.
/// <c>report certificate NUMBER --out FILE</c> writes one as PDF. Ends with 0, or 1 with the reason on stderr.
/// </summary>
public static class CertificateCommand
{
    private static readonly Argument<string?> Number = new("NUMBER") { Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<bool> List = new("--list");
    private static readonly Option<FileInfo?> Out = new("--out") { HelpName = "FILE" };
    private static readonly Option<string> Profile = new("--profile") { DefaultValueFactory = _ => "archive" };
    private static readonly Option<string?> As = new("--as") { HelpName = "USER" };

    /// <summary>The <c>certificate</c> part of <c>report</c>; <paramref name="actor"/> says who acts, as a registrar where nobody is named.</summary>
    public static Command Create(
        CommandHost host,
        Func<IServiceProvider, string?, Role, CancellationToken, Task<Actor>> actor
    )
    {
        var texts = host.Texts;
        var command = new Command("certificate", texts["Certificate"]);
        Profile.AcceptOnlyFromAmong("archive", "strict1b");
        (Number.Description, List.Description) = (texts["CertificateNumber"], texts["CertificateList"]);
        (Out.Description, Profile.Description) = (texts["CertificateOut"], texts["CertificateProfile"]);
        As.Description = texts["As"];
        command.Add(Number);
        command.Add(List);
        command.Add(Out);
        command.Add(Profile);
        command.Add(As);
        command.Validators.Add(result =>
        {
            var (list, number, file) = (result.GetValue(List), result.GetValue(Number), result.GetValue(Out));
            if (list ? number is not null || file is not null : number is null || file is null)
            {
                result.AddError(texts["CertificateUse"]);
            }
        });
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var app = host.Build();
                var by = await actor(app.Services, parsed.GetValue(As), Role.CERT, cancel);
                var useCases = app.Services.GetRequiredService<Door>().For(by);
                return parsed.GetValue(List)
                    ? await Tell(useCases, Console.Out, cancel)
                    : await Write(
                        app.Services,
                        useCases,
                        parsed.GetValue(Number)!,
                        parsed.GetValue(Out)!,
                        parsed.GetValue(Profile) == "strict1b" ? PdfProfile.Strict1b : PdfProfile.Archive,
                        texts,
                        cancel
                    );
            }
        );
        return command;
    }

    internal static async Task<int> Tell(IUseCases useCases, TextWriter answer, CancellationToken cancel)
    {
        foreach (var row in await useCases.Ask(new ListIssued(), cancel))
        {
            await answer.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"{row.Number}\t{row.State}\t{row.ValidTo:yyyy-MM-dd}")
            );
        }
        return 0;
    }

    internal static async Task<int> Write(
        IServiceProvider services,
        IUseCases useCases,
        string number,
        FileInfo file,
        PdfProfile profile,
        IStringLocalizer texts,
        CancellationToken cancel
    )
    {
        try
        {
            var sheet = await useCases.Ask(new FindCertificate(number), cancel);
            var facts = await useCases.Ask(new PrintCertificate(sheet.Id), cancel);
            var pdf = CertificateReport.Copy(
                facts,
                services.GetRequiredService<PortalSettings>().PublicUrl,
                services.GetRequiredService<IStringLocalizer<CertificationTexts>>(),
                CultureInfo.CurrentUICulture,
                services.GetRequiredService<DocumentSigner>(),
                profile
            );
            await File.WriteAllBytesAsync(file.FullName, pdf, cancel);
            return 0;
        }
        catch (RecordNotFoundException)
        {
            await Console.Error.WriteLineAsync(texts["CertificateUnknown", number].Value);
        }
        catch (ForbiddenException forbidden)
        {
            var what = services.GetRequiredService<PortalTexts>().Permission(forbidden.Missing);
            var who = (await useCases.WhoAmI(cancel))?.Name ?? "";
            await Console.Error.WriteLineAsync(texts["Forbidden", who, what].Value);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
        }
        return 1;
    }
}
