using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Kernel.Ledger.Sealing;

namespace VettingPortal.Kernel.Ledger.Verification;

/// <summary>What a verification is held against, beside the database itself: public keys, and the copies kept outside. Null for none.</summary>
/// <param name="Since">Entries below this many leaves are trusted as an earlier verification left them; 0 checks all.</param>
public sealed record VerifyAgainst(
    IReadOnlyDictionary<string, VerifierKey> Trusted,
    string? Witness,
    string? Journal,
    long Since = 0
);

/// <summary>How far a verification is: how many entries and rows of how many.</summary>
public sealed record VerifyProgress(long Done, long All);

/// <summary>What was verified: how many entries, rows and checkpoints, the size and root of the tree, and how many findings.</summary>
public sealed record VerifyResult(long Entries, long Unsealed, long Rows, long Checkpoints, byte[] Root, int Findings);

/// <summary>
/// Recomputes the evidence: leaves, signatures, parts, the chain of every record's versions, current rows against their newest entry, the
/// tree against all checkpoints of the database and of the witnesses, and the journals. Reads within one snapshot and writes nothing.
/// </summary>
public sealed class LedgerVerifier(IEnumerable<IErasedPersons> erasures, IEnumerable<IDerivedCheck> derived)
{
    private const int Batch = 2_000;

    /// <summary>The keys that are believed: those known, and those they left their work to since.</summary>
    public static async Task<IReadOnlyDictionary<string, VerifierKey>> Believed(
        PortalDb db,
        IReadOnlyDictionary<string, VerifierKey> known,
        CancellationToken cancel
    )
    {
        await db.Database.OpenConnectionAsync(cancel);
        return (await KeyTrust.Of(new(db), known, cancel)).Keys;
    }

    /// <summary>Verifies and tells each finding at once.</summary>
    public async Task<VerifyResult> Run(
        PortalDb db,
        VerifyAgainst against,
        Action<Finding> tell,
        IProgress<VerifyProgress>? progress,
        CancellationToken cancel
    )
    {
        db.InCompartment = true;
        await using var snapshot = await Snapshot(db, cancel);
        var rows = new RawRows(db);
        var findings = new Findings(tell);
        var erased = new HashSet<Guid>();
        foreach (var one in erasures)
        {
            erased.UnionWith(await one.Find(db, cancel));
        }
        var trusted = await KeyTrust.Of(rows, against.Trusted, cancel);
        var run = new VerifyRun(rows, findings, against, trusted, progress, await Marks(rows, cancel), erased);
        await run.Measure(AggregatesOf(db.Model), cancel);
        await run.Seals(cancel);
        await run.Leaves(Batch, cancel);
        await run.Unsealed(Batch, cancel);
        await run.Strays(cancel);
        await run.Rows(AggregatesOf(db.Model), cancel);
        run.Outside();
        // Of records that are not as their acts left them no sum is right, and they are named already.
        foreach (var check in findings.RowsAreGood ? derived : [])
        {
            await check.Check(db, (code, entity, key) => findings.Add(code, entity, key, 0), cancel);
        }
        return run.Result();
    }

    // SQLite's ordinary transaction would keep all writers out.
    private static async Task<IAsyncDisposable> Snapshot(PortalDb db, CancellationToken cancel)
    {
        if (db.Provider is DatabaseProvider.PostgreSql)
        {
            return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        }
        await db.Database.OpenConnectionAsync(cancel);
        var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        return (await db.Database.UseTransactionAsync(transaction, cancel))!;
    }

    internal static IReadOnlyList<IEntityType> AggregatesOf(IModel model) =>
        [
            .. model
                .GetEntityTypes()
                .Where(type => type.ClrType.IsAssignableTo(typeof(Aggregate)))
                .OrderBy(type => type.GetTableName(), StringComparer.Ordinal),
        ];

    private static async Task<Dictionary<Guid, byte[]>> Marks(RawRows rows, CancellationToken cancel)
    {
        var marks = new Dictionary<Guid, byte[]>();
        await rows.Each(
            "SELECT \"Person\", \"Wrapped\" FROM ledger_keys",
            [],
            row => marks[row.TryValue<Guid>(0) ?? Guid.Empty] = SubjectKey.MarkOf(row.Try<byte[]>(1) ?? []),
            cancel
        );
        return marks;
    }
}

/// <summary>Says who was erased, so that their blanked parts are no finding.</summary>
public interface IErasedPersons
{
    Task<IReadOnlySet<Guid>> Find(PortalDb db, CancellationToken cancel);
}

/// <summary>Recomputes a summary that is kept beside the ledger, from the records it sums up.</summary>
public interface IDerivedCheck
{
    /// <summary>Tells each summary that is wrong: the code, its table, and which line.</summary>
    Task Check(PortalDb db, Action<FindingCode, string, string> tell, CancellationToken cancel);
}
