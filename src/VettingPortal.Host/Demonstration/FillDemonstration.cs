using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using VettingPortal.Features.Settings;
using VettingPortal.Host.CommandLine;
using VettingPortal.Host.Setup;
using VettingPortal.Host.SignIn;
using VettingPortal.Host.Start;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;
using VettingPortal.Kernel.Ledger;

namespace VettingPortal.Host.Demonstration;

/// <summary>Makes the demonstration on an empty database, the same every time from one seed, and adds files to one that is there.</summary>
public sealed class FillDemonstration(
    DatabaseSettings database,
    DocumentSettings documents,
    LedgerSettings ledger,
    SignInSettings signIn,
    IConfiguration configuration,
    IDbContextFactory<PortalDb> contexts,
    Door door,
    IStringLocalizer<CommandTexts> texts
) : IFillWhenEmpty
{
    private const int Seed = 2007;

    /// <summary>The day the stories begin, and the evening they end.</summary>
    internal static readonly DateTimeOffset Start = MexicoTime.At(new DateOnly(2023, 1, 9), new TimeOnly(9, 0));

    internal static readonly DateTimeOffset End = MexicoTime.At(new DateOnly(2026, 11, 23), new TimeOnly(17, 30));

    public async Task Fill(IProgress<int> progress, CancellationToken cancel)
    {
        if (signIn.Mode is not SignInMode.Demo)
        {
            return;
        }
        switch (await Use(cancel))
        {
            case DatabaseUse.Empty:
                await Make(configuration.GetValue("Demonstration:Files", 400), progress, cancel);
                break;
            case DatabaseUse.Unfinished:
                throw new SettingException(texts["DemoUnfinished"]);
            case DatabaseUse.Demonstration or DatabaseUse.Real:
                break;
        }
    }

    public Task<DatabaseUse> Use(CancellationToken cancel) => door.For(door.System).Ask(new FindDatabaseUse(), cancel);

    /// <summary>Makes the people, the lists and so many files.</summary>
    public async Task Make(int files, IProgress<int> progress, CancellationToken cancel)
    {
        await using (var portal = new DemoPortal(database, documents, ledger, Start, Seed))
        {
            var (world, clock) = (portal.World, portal.Clock);
            world.End = End;
            await DemoWorld.Expect(portal.System.Run(new BeginDemonstration(), cancel), nameof(BeginDemonstration));
            await DemoWorld.Expect(portal.Personas.Plant(clock, cancel), nameof(Features.Users.BootstrapPortal));
            await DemoWorld.Expect(portal.System.Run(new SeedSettings(), cancel), nameof(SeedSettings));
            for (var day = Start.AddDays(200); day < End; day = day.AddDays(200))
            {
                world.At(WorkingHours.From(day, world.Random), () => portal.Personas.Renew(clock, 300, cancel));
            }
            await new DemoStories(world).Plan(files);
            await world.Run(now => progress.Report((int)((now - Start) / (End - Start) * 95)), cancel);
            await portal.Personas.Renew(clock, 365, cancel);
            await DemoWorld.Expect(
                portal.System.Run(new CompleteDemonstration(), cancel),
                nameof(CompleteDemonstration)
            );
            await portal.Seal(cancel);
        }
        await Flush(cancel);
        progress.Report(100);
    }

    /// <summary>Adds so many files to a demonstration, which its recruiting desk takes in on the next working day.</summary>
    public async Task Add(int files, CancellationToken cancel)
    {
        var (last, known) = await Standing(cancel);
        var start = WorkingHours.From(last.AddSeconds(1), new Random(Seed));
        await using (var portal = new DemoPortal(database, documents, ledger, start, Seed + known))
        {
            await new DemoAddition(portal.World).Make(files, cancel);
            await DemoWorld.Expect(
                portal.System.Run(new CompleteDemonstration(), cancel),
                nameof(CompleteDemonstration)
            );
            await portal.Seal(cancel);
        }
        await Flush(cancel);
    }

    private async Task<(DateTimeOffset Last, int Files)> Standing(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return (
            await db.Ledger.OrderByDescending(entry => entry.At).Select(entry => entry.At).FirstAsync(cancel),
            await db.Set<Features.Vetting.VettingFile>().CountAsync(cancel)
        );
    }

    /// <summary>Now it is complete, it is kept as carefully as everything that comes after.</summary>
    private async Task Flush(CancellationToken cancel)
    {
        if (database.Provider is DatabaseProvider.Sqlite)
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancel);
        }
    }
}
