using System.Linq.Expressions;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Kernel.Ledger.Sealing;

namespace VettingPortal.Kernel.Data;

/// <summary>
/// The portal's records on either database. A save that changes an aggregate is refused unless it is an act of the door
/// (<see cref="LedgerWriter"/>), so that no change is without its ledger entry.
/// </summary>
public sealed class PortalDb(DbContextOptions<PortalDb> options) : DbContext(options), IDataProtectionKeyContext
{
    private bool _actPrepared;

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<LedgerEntry> Ledger => Set<LedgerEntry>();

    public DbSet<LedgerPart> LedgerParts => Set<LedgerPart>();

    public DbSet<LedgerLeaf> LedgerLeaves => Set<LedgerLeaf>();

    public DbSet<LedgerCheckpoint> LedgerCheckpoints => Set<LedgerCheckpoint>();

    public DbSet<LedgerBlock> LedgerBlocks => Set<LedgerBlock>();

    public DbSet<LedgerIncarnation> LedgerIncarnations => Set<LedgerIncarnation>();

    public DbSet<SubjectKey> SubjectKeys => Set<SubjectKey>();

    /// <summary>Which database this is; only the two of <see cref="DatabaseProvider"/> are known.</summary>
    public DatabaseProvider Provider =>
        Database.ProviderName!.Contains("Sqlite", StringComparison.Ordinal)
            ? DatabaseProvider.Sqlite
            : DatabaseProvider.PostgreSql;

    /// <summary>Whether the integrity compartment's records are among what is asked and changed; said before anything is.</summary>
    public bool InCompartment { get; set; }

    internal void ActPrepared() => _actPrepared = true;

    /// <summary>One connection until the context goes back to its pool: opening it for every statement costs as much as a small statement.</summary>
    internal Task KeepOpen(CancellationToken cancel) => Database.OpenConnectionAsync(cancel);

    // The context goes back to its pool.
    public override void Dispose()
    {
        InCompartment = false;
        base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        InCompartment = false;
        return base.DisposeAsync();
    }

    // The framework keeps its data protection keys by this way, and nothing else.
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        ChangeTracker.Entries().All(entry => entry.Entity is DataProtectionKey)
            ? base.SaveChanges(acceptAllChangesOnSuccess)
            : throw new InvalidOperationException("Saves are asynchronous and go through the door.");

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        // Looking for changes costs a look at every record, so it is done once and not at every question; for an act the ledger has done it.
        if (!_actPrepared)
        {
            ChangeTracker.DetectChanges();
        }
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            Guard();
            var bulk = BulkInsert.Of([.. ChangeTracker.Entries()]);
            return bulk.Count == 0
                ? await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
                : await SaveMany(bulk, acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            // After a failure too: the context goes back to the pool.
            _actPrepared = false;
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private async Task<int> SaveMany(
        IReadOnlyList<(BulkTable Table, List<EntityEntry> Rows)> bulk,
        bool acceptAll,
        CancellationToken cancel
    )
    {
        // Sealing saves within a transaction of its own.
        await using var transaction = Database.CurrentTransaction is null
            ? await Database.BeginTransactionAsync(cancel)
            : null;
        foreach (var (table, rows) in bulk)
        {
            await BulkInsert.Write(this, table, rows, cancel);
        }
        var saved = await base.SaveChangesAsync(acceptAll, cancel);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancel);
        }
        return saved + bulk.Sum(part => part.Rows.Count);
    }

    private void Guard()
    {
        if (!_actPrepared && new TrackedRecords(this).Changed().Any())
        {
            throw new InvalidOperationException("Audited records change only by an act of the door.");
        }
        if (
            ChangeTracker
                .Entries()
                .Any(e =>
                    e
                        is {
                            Entity: LedgerEntry or LedgerPart or LedgerLeaf or LedgerCheckpoint,
                            State: EntityState.Modified or EntityState.Deleted
                        }
                )
        )
        {
            throw new InvalidOperationException("The ledger is append-only.");
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
        modelBuilder.Entity<DataProtectionKey>().ToTable("aux_data_protection_keys");
        if (Provider is DatabaseProvider.PostgreSql)
        {
            modelBuilder
                .Entity<LedgerEntry>()
                .Property(entry => entry.Xid)
                .HasDefaultValueSql(LedgerEntryMapping.TransactionNumber);
        }
        foreach (
            var type in modelBuilder
                .Model.GetEntityTypes()
                .Where(t => t.ClrType.IsAssignableTo(typeof(Aggregate)))
                .ToList()
        )
        {
            var entity = modelBuilder.Entity(type.ClrType);
            if (type.ClrType.IsAssignableTo(typeof(ICompartmented)))
            {
                entity.HasQueryFilter(
                    Expression.Lambda(
                        Expression.Property(Expression.Constant(this), nameof(InCompartment)),
                        Expression.Parameter(type.ClrType)
                    )
                );
            }
            entity.Ignore(nameof(Aggregate.Events));
            entity.Ignore(nameof(Aggregate.DataSubject));
            entity.Property(nameof(Aggregate.Version)).IsConcurrencyToken();
            entity.Property(nameof(Aggregate.Head)).HasMaxLength(32);
            if (entity.Metadata.FindProperty("Id") is { } id)
            {
                id.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            }
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        StoredTypes.Configure(configurationBuilder);
}

/// <summary>SQLite for a single office or a demonstration, PostgreSQL for production.</summary>
public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
}
