using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Settings;
using VettingPortal.Host.Demonstration;
using VettingPortal.Host.SignIn;
using VettingPortal.Host.Start;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Host.CommandLine;

/// <summary>
/// <c>demo --files N</c>: migrates; makes the stories and so many files in all on an empty database, adds so many to a demonstration,
/// and refuses on one in real use. Needs Demo mode.
/// </summary>
internal static class DemoCommand
{
    public static Command Create(CommandHost host)
    {
        var files = new Option<int>("--files")
        {
            Description = host.Texts["DemoFiles"],
            DefaultValueFactory = _ => 400,
        };
        files.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && int.TryParse(text, out var asked) && asked < 1)
            {
                result.AddError(host.Texts["DemoNumber"]);
            }
        });
        var command = new Command("demo", host.Texts["Demo"]) { files };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var app = host.Build();
                await PrepareDatabase.Migrate(app.Services.GetRequiredService<IDbContextFactory<PortalDb>>(), cancel);
                var (answer, code) =
                    app.Services.GetRequiredService<SignInSettings>().Mode is SignInMode.Demo
                        ? await Run(
                            app.Services.GetRequiredService<FillDemonstration>(),
                            parsed.GetValue(files),
                            cancel
                        )
                        : ("DemoMode", 1);
                var text = host.Texts[answer, parsed.GetValue(files)].Value;
                await (code == 0 ? Console.Out : Console.Error).WriteLineAsync(text);
                return code;
            }
        );
        return command;
    }

    /// <summary>Does what the database allows, and answers with the key of the text that says so.</summary>
    internal static async Task<(string Text, int Code)> Run(
        FillDemonstration demonstration,
        int files,
        CancellationToken cancel
    )
    {
        switch (await demonstration.Use(cancel))
        {
            case DatabaseUse.Empty:
                await demonstration.Make(files, new Progress<int>(), cancel);
                return ("DemoDone", 0);
            case DatabaseUse.Demonstration:
                await demonstration.Add(files, cancel);
                return ("DemoAdded", 0);
            case DatabaseUse.Unfinished:
                return ("DemoUnfinished", 1);
            case DatabaseUse.Real:
                return ("DemoRefused", 1);
        }
        throw new System.Diagnostics.UnreachableException();
    }
}
