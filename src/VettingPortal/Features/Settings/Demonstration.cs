using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Settings;

/// <summary>What a database holds. The ledger says so: a demonstration's first entry is <see cref="BeginDemonstration"/>.</summary>
public enum DatabaseUse
{
    Empty,

    /// <summary>A demonstration that was interrupted while it was made.</summary>
    Unfinished,
    Demonstration,

    /// <summary>Records of real people, or at least of real work.</summary>
    Real,
}

/// <summary>Marks an empty database as a demonstration, for good: the mark is an entry of the ledger. Breaks <c>settings.database-not-empty</c>.</summary>
public sealed record BeginDemonstration : ICommand
{
    public static Permission Requires => SettingsFeature.Seed;

    Guid ICommand.Subject => Guid.Empty;

    public sealed class Handler(PortalDb db) : IHandle<BeginDemonstration>
    {
        public async Task Handle(BeginDemonstration command, CancellationToken cancel)
        {
            if (await db.Ledger.AnyAsync(cancel))
            {
                throw new RuleBrokenException("settings.database-not-empty");
            }
        }
    }
}

/// <summary>Says that a demonstration is complete, or that files were added to it. Breaks <c>settings.no-demonstration</c>.</summary>
public sealed record CompleteDemonstration : ICommand
{
    public static Permission Requires => SettingsFeature.Seed;

    Guid ICommand.Subject => Guid.Empty;

    public sealed class Handler(PortalDb db) : IHandle<CompleteDemonstration>
    {
        public async Task Handle(CompleteDemonstration command, CancellationToken cancel)
        {
            if (await FindDatabaseUse.Of(db, cancel) is DatabaseUse.Empty or DatabaseUse.Real)
            {
                throw new RuleBrokenException("settings.no-demonstration");
            }
        }
    }
}

/// <summary>Whether the database is empty, a demonstration, or in real use.</summary>
public sealed record FindDatabaseUse : IQuery<FindDatabaseUse, DatabaseUse>
{
    public static Permission Requires => SettingsFeature.Seed;

    public sealed class Handler(PortalDb db) : IAnswer<FindDatabaseUse, DatabaseUse>
    {
        public Task<DatabaseUse> Answer(FindDatabaseUse query, CancellationToken cancel) => Of(db, cancel);
    }

    internal static async Task<DatabaseUse> Of(PortalDb db, CancellationToken cancel)
    {
        var first = await db
            .Ledger.OrderBy(entry => entry.Seq)
            .Select(entry => new { entry.Act, entry.Ending })
            .FirstOrDefaultAsync(cancel);
        return first switch
        {
            null => DatabaseUse.Empty,
            { Act: nameof(BeginDemonstration), Ending: "done" } => await db.Ledger.AnyAsync(
                entry => entry.Act == nameof(CompleteDemonstration) && entry.Ending == "done",
                cancel
            )
                ? DatabaseUse.Demonstration
                : DatabaseUse.Unfinished,
            _ => DatabaseUse.Real,
        };
    }
}
