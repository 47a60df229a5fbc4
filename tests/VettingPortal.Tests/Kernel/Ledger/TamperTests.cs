using System.Security.Cryptography;
using System.Text;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Kernel.Ledger.Verification;
using static VettingPortal.Kernel.Ledger.Verification.FindingCode;

namespace VettingPortal.Tests.Kernel.Ledger;

/// <summary>The sixteen ways in which somebody who holds the database may change the past. Each is found and the record named.</summary>
public sealed class TamperTests
{
    public static TheoryData<DatabaseProvider> Databases => TestPortal.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Verify_OfWhatNobodyTouched_FindsNothing(DatabaseProvider provider)
    {
        await using var ledger = await ALedger.On(provider);

        Assert.Empty(await ledger.Verify());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Verify_RowEdited_NamesTheRow(DatabaseProvider provider)
    {
        await using var ledger = await ALedger.On(provider);
        var file = ledger.Files[3];
        await ledger.Tamper(
            "UPDATE vetting_files SET \"State\" = 'Approved' WHERE \"Id\" = @id",
            ("@id", file.Id.Value)
        );

        var finding = Assert.Single(await ledger.Verify());

        Assert.Equal((RowChanged, "vetting_files", file.Id.Value.ToString(), 1L), Where(finding));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Verify_OwnedRowEdited_NamesItsRecord(DatabaseProvider provider)
    {
        await using var ledger = await ALedger.On(provider);
        var file = ledger.Files[1];
        await ledger.Tamper("DELETE FROM vetting_holds WHERE \"VettingFileId\" = @id", ("@id", file.Id.Value));

        var finding = Assert.Single(await ledger.Verify());

        Assert.Equal((RowChanged, "vetting_files", file.Id.Value.ToString(), 3L), Where(finding));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Verify_RowDeleted_NamesTheRow(DatabaseProvider provider)
    {
        await using var ledger = await ALedger.On(provider);
        var person = ledger.Files[4].Person.Value;
        await ledger.Tamper("DELETE FROM people WHERE \"Id\" = @id", ("@id", person));

        var findings = await ledger.Verify();

        Assert.Contains((RowDeleted, "people", person.ToString(), 1L), findings.Select(Where));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Verify_RowInvented_NamesTheRow(DatabaseProvider provider)
    {
        await using var ledger = await ALedger.On(provider);
        var invented = Guid.CreateVersion7();
        await ledger.Tamper(
            "INSERT INTO holidays (\"Id\", \"Day\", \"Name\", \"Basis\", \"Version\", \"Head\") "
                + "SELECT @id, @day, 'Asueto', 'Ninguna', 1, \"Head\" FROM people WHERE \"Id\" = @known",
            ("@id", invented),
            ("@day", new DateOnly(2026, 12, 24)),
            ("@known", ledger.Files[0].Person.Value)
        );

        var finding = Assert.Single(await ledger.Verify());

        Assert.Equal((RowInvented, "holidays", invented.ToString(), 0L), Where(finding));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Verify_PartEdited_NamesRecordAndVersion(DatabaseProvider provider)
    {
        await using var ledger = await ALedger.On(provider);
        var (file, content) = (ledger.Files[0].Id.Value, await Content(ledger, ledger.Files[0].Id.Value, 1));
        content[^1] ^= 1;
        await ledger.Tamper(
            "UPDATE ledger_parts SET \"Content\" = @content WHERE \"Key\" = @key AND \"Version\" = 1",
            ("@content", content),
            ("@key", file)
        );

        var finding = Assert.Single(await ledger.Verify());

        Assert.Equal((PartAltered, "vetting_files", file.ToString(), 1L), Where(finding));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Verify_PartCommitmentAndLeafRecomputed_NamesTheEntry(DatabaseProvider provider)
    {
        await using var ledger = await ALedger.On(provider);
        var history = await History.Of(ledger, ledger.Files[0].Id.Value, version: 2);
        await history.ChangePart();
        await history.Rewrite(node: null, sealer: null);

        var findings = await ledger.Verify();

        Assert.Contains((EntryForged, "ledger_entries", history.Entry.ToString(), history.Seq), findings.Select(Where));
        Assert.Contains(findings, finding => finding.Code is TreeRoot && finding.Key == "2");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Verify_EntryDeleted_NamesIt(DatabaseProvider provider)
    {
        await using var ledger = await ALedger.On(provider);
        var history = await History.Of(ledger, ledger.Files[0].Id.Value, version: 2);
        await ledger.Tamper("DELETE FROM ledger_parts WHERE \"Entry\" = @id", ("@id", history.Entry));
        await ledger.Tamper("DELETE FROM ledger_entries WHERE \"Id\" = @id", ("@id", history.Entry));

        var findings = await ledger.Verify();

        Assert.Contains(
            (EntryMissing, "ledger_entries", history.Entry.ToString(), history.Index),
            findings.Select(Where)
        );
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Verify_EntryDeletedAndLeavesRenumbered_NamesTheFirstBadCheckpoint(DatabaseProvider provider)
    {
        await using var ledger = await ALedger.On(provider);
        var history = await History.Of(ledger, ledger.Files[0].Id.Value, version: 2);
        await ledger.Tamper("DELETE FROM ledger_parts WHERE \"Entry\" = @id", ("@id", history.Entry));
        await ledger.Tamper("DELETE FROM ledger_entries WHERE \"Id\" = @id", ("@id", history.Entry));
        await ledger.Tamper("DELETE FROM ledger_leaves WHERE \"Entry\" = @id", ("@id", history.Entry));
        await ledger.Tamper(
            "UPDATE ledger_leaves SET \"Index\" = -\"Index\" WHERE \"Index\" > @index",
            ("@index", history.Index)
        );
        await ledger.Tamper("UPDATE ledger_leaves SET \"Index\" = -\"Index\" - 1 WHERE \"Index\" < 0");

        var findings = await ledger.Verify();

        Assert.Equal("2", Assert.Single(findings, finding => finding.Code is TreeRoot).Key);
        Assert.Contains((JournalLost, "ledger_entries", history.Entry.ToString(), 0L), findings.Select(Where));
        Assert.Contains(
            (ChainBroken, "vetting_files", ledger.Files[0].Id.Value.ToString(), 3L),
            findings.Select(Where)
        );
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Verify_TailCutOffWithItsCheckpoint_IsARollback(DatabaseProvider provider)
    {
        await using var ledger = await ALedger.On(provider);
        var history = await History.Of(ledger, ledger.Files[0].Id.Value, version: 3);
        await ledger.Tamper("DELETE FROM ledger_checkpoints WHERE \"Size\" > @index", ("@index", history.Index));
        await ledger.Tamper("DELETE FROM ledger_leaves WHERE \"Index\" >= @index", ("@index", history.Index));
        await ledger.Tamper("DELETE FROM ledger_parts WHERE \"Entry\" = @id", ("@id", history.Entry));
        await ledger.Tamper("DELETE FROM ledger_entries WHERE \"Id\" = @id", ("@id", history.Entry));

        var findings = await ledger.Verify();

        Assert.Equal("3", Assert.Single(findings, finding => finding.Code is RolledBack).Key);
        Assert.Contains((JournalLost, "ledger_entries", history.Entry.ToString(), 0L), findings.Select(Where));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Verify_NewestUnsealedEntryWipedAndRowPutBack_IsSeenByTheJournalAlone(DatabaseProvider provider)
    {
        await using var ledger = await ALedger.On(provider);
        var file = ledger.Files[1].Id.Value;
        var newest = await History.Of(ledger, file, version: 3);
        var before = await History.Of(ledger, file, version: 2);
        await ledger.Tamper("DELETE FROM ledger_parts WHERE \"Entry\" = @id", ("@id", newest.Entry));
        await ledger.Tamper("DELETE FROM ledger_entries WHERE \"Id\" = @id", ("@id", newest.Entry));
        await ledger.Tamper("UPDATE vetting_holds SET \"Until\" = NULL WHERE \"VettingFileId\" = @id", ("@id", file));
        await ledger.Tamper(
            "UPDATE vetting_files SET \"Version\" = 2, \"Head\" = @leaf WHERE \"Id\" = @id",
            ("@leaf", before.Leaf),
            ("@id", file)
        );

        var findings = await ledger.Verify();
        var withoutJournal = await ledger.Verify(new(ledger.Keys.Trusted(), ledger.Settings.Witness, Journal: null));

        Assert.Contains((JournalLost, "ledger_entries", newest.Entry.ToString(), 0L), findings.Select(Where));
        Assert.DoesNotContain(withoutJournal, finding => finding.Code is JournalLost);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Verify_EntryForgedWithoutTheNodesKey_NamesIt(DatabaseProvider provider)
    {
        await using var ledger = await ALedger.On(provider);
        var forged = await History.Forge(ledger, SigningKey.FromPem(ledger.Keys.Node.Public.Name, SigningKey.NewPem()));

        await ledger.Seal();
        var findings = await ledger.Verify();

        Assert.Contains(findings, finding => finding.Code is EntryForged && finding.Key == forged.ToString());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Verify_EntryBackDatedWithTheNodesKey_NamesIt(DatabaseProvider provider)
    {
        await using var ledger = await ALedger.On(provider);
        var forged = await History.Forge(
            ledger,
            ledger.Keys.Node,
            recorded: TimeProvider.System.GetUtcNow().AddDays(-30)
        );

        await ledger.Seal();
        var findings = await ledger.Verify();

        var finding = Assert.Single(findings);
        Assert.Equal((EntryBackdated, forged.ToString()), (finding.Code, finding.Key));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Verify_TwoLeavesSwapped_NamesTheirPlacesAndTheCheckpoint(DatabaseProvider provider)
    {
        await using var ledger = await ALedger.On(provider);
        await ledger.Tamper("UPDATE ledger_leaves SET \"Index\" = -1 WHERE \"Index\" = 2");
        await ledger.Tamper("UPDATE ledger_leaves SET \"Index\" = 2 WHERE \"Index\" = 3");
        await ledger.Tamper("UPDATE ledger_leaves SET \"Index\" = 3 WHERE \"Index\" = -1");

        var findings = await ledger.Verify();

        Assert.Contains(findings, finding => finding.Code is LeafOrder && finding.Key == "3");
        Assert.Equal("1", Assert.Single(findings, finding => finding.Code is TreeRoot).Key);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Verify_HistoryRewrittenWithAWrongKey_NamesEntryAndCheckpoints(DatabaseProvider provider)
    {
        await using var ledger = await ALedger.On(provider);
        var history = await History.Of(ledger, ledger.Files[0].Id.Value, version: 3);
        history.ChangeActor();
        await history.Rewrite(
            SigningKey.FromPem(ledger.Keys.Node.Public.Name, SigningKey.NewPem()),
            SigningKey.FromPem("sealer", SigningKey.NewPem())
        );

        var findings = await ledger.Verify();

        Assert.Contains((EntryForged, "ledger_entries", history.Entry.ToString(), history.Seq), findings.Select(Where));
        Assert.Contains(findings, finding => finding.Code is CheckpointAltered && finding.Key == "3");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Verify_HistoryRewrittenWithStolenKeys_IsSeenByTheWitnessAlone(DatabaseProvider provider)
    {
        await using var ledger = await ALedger.On(provider);
        var history = await History.Of(ledger, ledger.Files[0].Id.Value, version: 3);
        history.ChangeActor();
        await history.Rewrite(ledger.Keys.Node, ledger.Keys.Sealer);

        var findings = await ledger.Verify(new(ledger.Keys.Trusted(), ledger.Settings.Witness, Journal: null));
        var withoutWitness = await ledger.Verify(new(ledger.Keys.Trusted(), Witness: null, Journal: null));

        Assert.Equal("3", Assert.Single(findings, finding => finding.Code is WitnessDisagrees).Key);
        Assert.Empty(withoutWitness);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Verify_CheckpointDeleted_NamesIt(DatabaseProvider provider)
    {
        await using var ledger = await ALedger.On(provider);
        await ledger.Tamper("DELETE FROM ledger_checkpoints WHERE \"Number\" = 2");

        var findings = await ledger.Verify(new(ledger.Keys.Trusted(), Witness: null, Journal: null));

        var finding = Assert.Single(findings);
        Assert.Equal((CheckpointMissing, "2"), (finding.Code, finding.Key));
    }

    // What is read back of such a key lies before it: whoever asks for the rows after that gets the same row again.
    [Theory]
    [InlineData("CAST(X'FF' AS TEXT)")]
    [InlineData("X'FF'")]
    public async Task Verify_RowWhoseKeyIsNoKey_IsNamedAndPassed(string key)
    {
        await using var ledger = await ALedger.On(DatabaseProvider.Sqlite);
        await ledger.Tamper(
            $"PRAGMA foreign_keys = OFF; UPDATE vetting_files SET \"Id\" = {key} WHERE \"Id\" = (SELECT max(\"Id\") FROM vetting_files)"
        );

        var findings = await ledger.Verify();

        Assert.Single(findings, finding => (finding.Code, finding.Entity) == (RowUnreadable, "vetting_files"));
        Assert.Single(findings, finding => (finding.Code, finding.Entity) == (RowDeleted, "vetting_files"));
    }

    private static (FindingCode, string, string, long) Where(Finding finding) =>
        (finding.Code, finding.Entity, finding.Key, finding.Version);

    private static Task<byte[]> Content(ALedger ledger, Guid key, int version) =>
        ledger.Value<byte[]>(
            "SELECT \"Content\" FROM ledger_parts WHERE \"Key\" = @key AND \"Version\" = @version",
            ("@key", key),
            ("@version", version)
        );
}
