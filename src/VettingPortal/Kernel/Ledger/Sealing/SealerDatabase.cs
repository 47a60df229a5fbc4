using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Kernel.Ledger.Sealing;

/// <summary>The database as sealing sees it: by a role of its own, which may add leaves and checkpoints and nothing else.</summary>
internal sealed class SealerDatabase : IDbContextFactory<PortalDb>
{
    private readonly DbContextOptions<PortalDb> _options;

    public SealerDatabase(string connection)
    {
        var options = new DbContextOptionsBuilder<PortalDb>();
        new DatabaseSettings(DatabaseProvider.PostgreSql, connection).Apply(options);
        _options = options.Options;
    }

    public PortalDb CreateDbContext() => new(_options);
}
