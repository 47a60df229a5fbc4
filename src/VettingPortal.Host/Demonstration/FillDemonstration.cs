using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Users;
using VettingPortal.Host.SignIn;
using VettingPortal.Host.Start;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Host.Demonstration;

/// <summary>Fills an empty database when the portal starts as a demonstration.</summary>
public sealed class FillDemonstration(IDbContextFactory<PortalDb> contexts, SignInSettings signIn, SeedPersonas personas, TimeProvider clock)
    : IFillWhenEmpty
{
    public async Task Fill(IProgress<int> progress, CancellationToken cancel)
    {
        if (signIn.Mode is not SignInMode.Demo || !await IsEmpty(cancel))
        {
            return;
        }
        await personas.Plant(clock, cancel);
        progress.Report(100);
    }

    private async Task<bool> IsEmpty(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return !await db.Ledger.AnyAsync(cancel);
    }
}
