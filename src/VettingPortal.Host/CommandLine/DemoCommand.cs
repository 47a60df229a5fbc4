using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using VettingPortal.Host.Demonstration;
using VettingPortal.Host.Start;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Host.CommandLine;

/// <summary><c>demo --files N</c>: migrates, and fills an empty database with the stories and so many files in all.</summary>
internal static class DemoCommand
{
    public static Command Create(CommandHost host)
    {
        var files = new Option<int>("--files")
        {
            Description = host.Texts["DemoFiles"],
            DefaultValueFactory = _ => 400,
        };
        var command = new Command("demo", host.Texts["Demo"]) { files };
        command.SetAction((parsed, cancel) => Run(host, parsed.GetValue(files), cancel));
        return command;
    }

    private static async Task<int> Run(CommandHost host, int files, CancellationToken cancel)
    {
        await using var app = host.Build();
        var contexts = app.Services.GetRequiredService<IDbContextFactory<PortalDb>>();
        await PrepareDatabase.Migrate(contexts, cancel);
        await using (var db = await contexts.CreateDbContextAsync(cancel))
        {
            if (await db.Ledger.AnyAsync(cancel))
            {
                await Console.Error.WriteLineAsync(host.Texts["DemoRefused"].Value);
                return 1;
            }
        }
        await app.Services.GetRequiredService<FillDemonstration>().Make(files, new Progress<int>(), cancel);
        Console.WriteLine(host.Texts["DemoDone", files]);
        return 0;
    }
}
