using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using VettingPortal.Host.Setup;
using VettingPortal.Host.SignIn;
using VettingPortal.Host.Start;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Host.CommandLine;

/// <summary>The command line: serve, migrate, bootstrap, demo, import, verify, restored, report. Answers go to stdout, all else to stderr, never a stack trace.</summary>
public static class PortalCommands
{
    private static readonly string[] HostSettings = ["--urls", "--environment", "--contentRoot", "--applicationName"];

    public static async Task<int> Run(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Language();
        var (settings, words) = Split(args);
        var texts = new ResourceManagerStringLocalizerFactory(
            Microsoft.Extensions.Options.Options.Create(new LocalizationOptions()),
            Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance
        ).Create(typeof(CommandTexts));
        try
        {
            return await Root(new CommandHost(settings, texts))
                .Parse(words)
                .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (SettingException wrong)
        {
            return await Say(wrong.Message);
        }
        catch (Exception failure) when (failure is not HostAbortedException)
        {
            return await Say(texts["Failed", failure.GetBaseException().Message]);
        }
    }

    private static RootCommand Root(CommandHost host)
    {
        var root = new RootCommand($"{host.Texts["Root"]} {host.Texts["Settings"]}");
        root.SetAction((_, cancel) => Serve.Run(host, cancel));
        root.Subcommands.Add(Migrate(host));
        root.Subcommands.Add(DemoCommand.Create(host));
        root.Subcommands.Add(BootstrapCommand.Create(host));
        root.Subcommands.Add(ImportCommand.Create(host));
        root.Subcommands.Add(VerifyCommand.Create(host));
        root.Subcommands.Add(RestoredCommand.Create(host));
        root.Subcommands.Add(RotateKeyCommand.Create(host));
        root.Subcommands.Add(new Command("report", host.Texts["Report"]) { CertificateCommand.Create(host, Actor) });
        return root;
    }

    private static Task<Actor> Actor(
        IServiceProvider services,
        string? named,
        Role fitting,
        CancellationToken cancel
    ) => services.GetRequiredService<UserLookup>().ForCommandLine(named, fitting, cancel);

    private static Command Migrate(CommandHost host)
    {
        var command = new Command("migrate", host.Texts["Migrate"]);
        command.SetAction(
            async (_, cancel) =>
            {
                await using var app = host.Build();
                await PrepareDatabase.Migrate(app.Services.GetRequiredService<IDbContextFactory<PortalDb>>(), cancel);
                await Console.Error.WriteLineAsync(host.Texts["Migrated"].Value);
                return 0;
            }
        );
        return command;
    }

    private static async Task<int> Say(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return 1;
    }

    /// <summary>The shell's language: Spanish unless it says English.</summary>
    private static CultureInfo Language()
    {
        var shell = Environment.GetEnvironmentVariable("LC_ALL") ?? Environment.GetEnvironmentVariable("LANG") ?? "";
        return CultureInfo.GetCultureInfo(
            shell.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en-US" : "es-MX"
        );
    }

    /// <summary>Tells settings (<c>--Section:Key=value</c>, and the web host's own) from the words of a command.</summary>
    private static (string[] Settings, string[] Words) Split(string[] args)
    {
        List<string> settings = [];
        List<string> words = [];
        for (var i = 0; i < args.Length; i++)
        {
            var name = args[i].Split('=')[0];
            var isSetting =
                name.StartsWith("--", StringComparison.Ordinal)
                && (name.Contains(':', StringComparison.Ordinal) || HostSettings.Contains(name));
            (isSetting ? settings : words).Add(args[i]);
            if (isSetting && !args[i].Contains('=', StringComparison.Ordinal) && i + 1 < args.Length)
            {
                settings.Add(args[++i]);
            }
        }
        return ([.. settings], [.. words]);
    }
}

/// <summary>What every command needs: the settings it was given, the words it speaks, and the portal when it wants it.</summary>
public sealed class CommandHost(string[] settings, IStringLocalizer texts)
{
    public IStringLocalizer Texts => texts;

    /// <summary>The portal put together but not serving.</summary>
    public WebApplication Build() => PortalHost.Build(settings);

    /// <summary>What it was told, for a command that needs no portal.</summary>
    public IConfiguration Configuration() => PortalHost.Configuration(settings);
}
