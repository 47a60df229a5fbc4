using System.CommandLine;
using VettingPortal.Features.Oversight;
using VettingPortal.Kernel;

namespace VettingPortal.Host.CommandLine;

/// <summary>
/// <c>rotate-key node|sealer</c>: while this machine's portal does not run, replaces its key by a new one, as an entry that the old one
/// signed. Prints the new public key, for whoever verifies or witnesses elsewhere.
/// </summary>
internal static class RotateKeyCommand
{
    private const string Sealer = "sealer";

    public static Command Create(CommandHost host)
    {
        var which = new Argument<string>("key") { Description = host.Texts["RotateWhich"] };
        which.AcceptOnlyFromAmong("node", Sealer);
        var command = new Command("rotate-key", host.Texts["Rotate"]) { which };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var app = host.Build();
                return await Run(app.Services, parsed.GetValue(which)!, Console.Out, Console.Error, cancel);
            }
        );
        return command;
    }

    internal static async Task<int> Run(
        IServiceProvider services,
        string which,
        TextWriter answer,
        TextWriter errors,
        CancellationToken cancel
    )
    {
        var rotation = services.GetRequiredService<KeyRotation>();
        var (outcome, key) = which == Sealer ? await rotation.Sealer(cancel) : await rotation.Node(cancel);
        if (!outcome.IsDone)
        {
            await errors.WriteLineAsync(
                services.GetRequiredService<PortalTexts>().Rule(outcome.Obstacle ?? outcome.Word)
            );
            return 1;
        }
        await answer.WriteLineAsync(key.ToString());
        return 0;
    }
}
