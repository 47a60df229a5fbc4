using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Oversight;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Kernel.Ledger.Sealing;

namespace VettingPortal.Host.CommandLine;

/// <summary>
/// <c>restored</c>: after a restore from a dump, before any node is started: begins a new life of the database as an act of the portal, and
/// seals it. Prints the number of the life.
/// </summary>
internal static class RestoredCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new Command("restored", host.Texts["Restored"]);
        command.SetAction(
            async (_, cancel) =>
            {
                await using var app = host.Build();
                return await Run(app.Services, Console.Out, Console.Error, cancel);
            }
        );
        return command;
    }

    internal static async Task<int> Run(
        IServiceProvider services,
        TextWriter answer,
        TextWriter errors,
        CancellationToken cancel
    )
    {
        var door = services.GetRequiredService<Door>();
        var outcome = await door.For(door.System).Run(new BeginNewLife(), cancel);
        if (!outcome.IsDone)
        {
            await errors.WriteLineAsync(
                services.GetRequiredService<PortalTexts>().Rule(outcome.Obstacle ?? outcome.Word)
            );
            return 1;
        }
        await services.GetRequiredService<LedgerSealer>().SealAll(cancel);
        await using var db = await services
            .GetRequiredService<IDbContextFactory<PortalDb>>()
            .CreateDbContextAsync(cancel);
        await answer.WriteLineAsync((await db.Incarnation(cancel)).ToString(CultureInfo.InvariantCulture));
        return 0;
    }
}
