using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Users;
using VettingPortal.Host.SignIn;
using VettingPortal.Host.Start;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Host.CommandLine;

/// <summary>
/// <c>bootstrap FILE</c>: migrates, and brings an installation that knows nobody its institution, first users and roles, and the settings
/// it starts with. Prints the users; ends with 0, 2 when something in the file was refused, 1 when it could not be read. All or nothing.
/// </summary>
public static class BootstrapCommand
{
    public const int Done = 0;
    public const int Unreadable = 1;
    public const int Refused = 2;

    private static readonly Argument<FileInfo> File = new("FILE");

    public static Command Create(CommandHost host)
    {
        File.Description = host.Texts["BootstrapFile"];
        var command = new Command("bootstrap", host.Texts["Bootstrap"]) { File };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var app = host.Build();
                await PrepareDatabase.Migrate(app.Services.GetRequiredService<IDbContextFactory<PortalDb>>(), cancel);
                var mode = app.Services.GetRequiredService<SignInSettings>().Mode;
                var file = parsed.GetRequiredValue(File);
                return await Run(app.Services, file, mode, host.Texts, Console.Out, Console.Error, cancel);
            }
        );
        return command;
    }

    internal static async Task<int> Run(
        IServiceProvider services,
        FileInfo file,
        SignInMode mode,
        IStringLocalizer texts,
        TextWriter answer,
        TextWriter errors,
        CancellationToken cancel
    )
    {
        string json;
        try
        {
            json = await System.IO.File.ReadAllTextAsync(file.FullName, cancel);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(failure.Message);
            return Unreadable;
        }
        if (!BootstrapFile.TryRead(json, out var read, out var fault))
        {
            await errors.WriteLineAsync(texts["BootstrapUnreadable", fault.Line, fault.Field]);
            return Unreadable;
        }
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var command = read.Command(MexicoTime.DayOf(now));
        var faults = Faults(services, read, command, mode, texts);
        foreach (var line in faults)
        {
            await errors.WriteLineAsync(line);
        }
        return faults.Count > 0 ? Refused : await Begin(services, read, command, texts, answer, errors, cancel);
    }

    private static List<string> Faults(
        IServiceProvider services,
        BootstrapFile file,
        BootstrapPortal command,
        SignInMode mode,
        IStringLocalizer texts
    )
    {
        var approving = services.GetRequiredService<PortalCatalogue>().HoldersOf(UsersFeature.ApproveGrant);
        var rules = services.GetRequiredService<PortalTexts>();
        var told = BootstrapFault
            .Of(command, approving)
            .Select(fault => (fault.Ordinal, Text: rules.Rule(fault.Rule, fault.Facts)));
        // With Entra a user whom the directory does not name could never come in.
        var unknown = file
            .Users.Select((user, ordinal) => (Ordinal: (int?)ordinal, user.ExternalId))
            .Where(user => mode is SignInMode.Entra && !Guid.TryParse(user.ExternalId, out _))
            .Select(user => (user.Ordinal, Text: texts["BootstrapNoAccount"].Value));
        return
        [
            .. told.Concat(unknown)
                .OrderBy(fault => fault.Ordinal ?? int.MaxValue)
                .Select(fault =>
                    fault.Ordinal is { } ordinal
                        ? texts["BootstrapLine", file.Lines[ordinal], file.Users[ordinal].UserName, fault.Text].Value
                        : fault.Text
                ),
        ];
    }

    private static async Task<int> Begin(
        IServiceProvider services,
        BootstrapFile file,
        BootstrapPortal command,
        IStringLocalizer texts,
        TextWriter answer,
        TextWriter errors,
        CancellationToken cancel
    )
    {
        var door = services.GetRequiredService<Door>();
        var portal = door.For(door.System);
        var outcome = await portal.Run(command, cancel);
        // A start that was cut short between the two acts is completed by running it again.
        var settled = await portal.Run(new SeedSettings(), cancel);
        if (outcome is Outcome.Refused(var rule, var facts))
        {
            await errors.WriteLineAsync(services.GetRequiredService<PortalTexts>().Rule(rule, facts));
            return Refused;
        }
        if (!outcome.IsDone || settled is not (Outcome.Done or Outcome.Refused { Rule: "settings.seed-done" }))
        {
            await errors.WriteLineAsync(texts["Failed", outcome.Obstacle ?? outcome.Word]);
            return Unreadable;
        }
        foreach (var user in file.Users)
        {
            await answer.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"{user.UserName}\t{string.Join(',', user.Roles)}")
            );
        }
        return Done;
    }
}
