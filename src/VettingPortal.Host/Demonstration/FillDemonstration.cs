using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Users;
using VettingPortal.Host.SignIn;
using VettingPortal.Host.Start;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Host.Demonstration;

/// <summary>Fills an empty database when the portal starts as a demonstration; the same every time from one seed.</summary>
public sealed class FillDemonstration(
    IDbContextFactory<PortalDb> contexts,
    SignInSettings signIn,
    SeedPersonas personas,
    ActorFinder actors,
    Door door,
    IConfiguration configuration
) : IFillWhenEmpty
{
    private const int Seed = 2007;

    private static readonly DateTimeOffset Start = MexicoTime.At(new DateOnly(2023, 1, 9), new TimeOnly(9, 0));

    private static readonly DateTimeOffset End = MexicoTime.At(new DateOnly(2026, 11, 23), new TimeOnly(18, 0));

    public async Task Fill(IProgress<int> progress, CancellationToken cancel)
    {
        if (signIn.Mode is SignInMode.Demo && await IsEmpty(cancel))
        {
            await Make(configuration.GetValue("Demonstration:Files", 400), progress, cancel);
        }
    }

    /// <summary>Makes the people, the lists and so many files.</summary>
    public async Task Make(int files, IProgress<int> progress, CancellationToken cancel)
    {
        var clock = new SimulatedClock(Start);
        await personas.Plant(clock, cancel);
        await door.For(door.System, clock).Run(new SeedSettings(), cancel);
        var world = new DemoWorld(door, actors, contexts, clock, new Random(Seed)) { End = End };
        for (var day = Start.AddDays(200); day < End; day = day.AddDays(200))
        {
            world.At(day, () => personas.Renew(clock, 300, cancel));
        }
        await new DemoStories(world).Plan(files);
        await world.Run(now => progress.Report((int)((now - Start) / (End - Start) * 95)), cancel);
        await personas.Renew(clock, 365, cancel);
        progress.Report(100);
    }

    private async Task<bool> IsEmpty(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return !await db.Ledger.AnyAsync(cancel);
    }
}
