using System.Data;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Kernel.Ledger.Sealing;
using VettingPortal.Kernel.Ledger.Verification;

namespace VettingPortal.Tests.Kernel.Ledger;

/// <summary>Sealing that stood still and catches up makes full checkpoints, and what waited for the next of them was not back-dated.</summary>
public sealed class BacklogTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 18, 0, 0, TimeSpan.Zero);

    // Ten minutes without sealing; then two checkpoints at once, the first of which is full or is not.
    [Theory]
    [InlineData(LedgerSealer.Most, 0)]
    [InlineData(LedgerSealer.Most - 1, 1)]
    public void Clock_OfAnEntryThatWaited_IsHeldAgainstTheLastCheckpointThatLeftNothing(int first, int findings)
    {
        var found = new List<Finding>();
        var sealer = SigningKey.FromPem("sealer", SigningKey.NewPem());
        var tree = new TreeCheck(
            new Findings(found.Add),
            KeyTrust.In(new Dictionary<string, VerifierKey> { [sealer.Public.Id] = sealer.Public })
        );
        tree.Expect([
            Stored(1, 10, Noon, sealer),
            Stored(2, 10 + first, Noon.AddMinutes(10), sealer),
            Stored(3, 10 + first + 5, Noon.AddMinutes(10).AddSeconds(1), sealer),
        ]);

        tree.Clock(AnEntry(), Header(Noon.AddMinutes(6)), 10 + first + 2);

        Assert.Equal(findings, found.Count(finding => finding.Code is FindingCode.EntryBackdated));
        Assert.DoesNotContain(found, finding => finding.Code is not FindingCode.EntryBackdated);
    }

    [Fact]
    public void Clock_BeforeTheCheckpointThatLeftNothing_IsBackDatedHoweverFullTheNext()
    {
        var found = new List<Finding>();
        var sealer = SigningKey.FromPem("sealer", SigningKey.NewPem());
        var tree = new TreeCheck(
            new Findings(found.Add),
            KeyTrust.In(new Dictionary<string, VerifierKey> { [sealer.Public.Id] = sealer.Public })
        );
        tree.Expect([Stored(1, 10, Noon, sealer), Stored(2, 10 + LedgerSealer.Most, Noon.AddMinutes(10), sealer)]);

        tree.Clock(AnEntry(), Header(Noon.AddMinutes(-3)), 12);

        Assert.Equal(FindingCode.EntryBackdated, Assert.Single(found).Code);
    }

    private static StoredCheckpoint Stored(long number, long size, DateTimeOffset at, SigningKey sealer)
    {
        var checkpoint = new Checkpoint(number, size, new byte[32], at);
        return new(number, size, checkpoint.Root, at.UtcDateTime, SignedNote.Sign(checkpoint.Text, sealer));
    }

    private static ReadHeader Header(DateTimeOffset recorded) =>
        new(Guid.Empty, "Change", Guid.Empty, Guid.Empty, "done", null, null, recorded, recorded, "node", "key", []);

    private static StoredEntry AnEntry()
    {
        using var table = new DataTable();
        for (var i = 0; i < StoredEntry.Width; i++)
        {
            table.Columns.Add();
        }
        table.Columns[3].DataType = typeof(Guid);
        var row = table.NewRow();
        row[3] = Guid.CreateVersion7();
        table.Rows.Add(row);
        using var reader = table.CreateDataReader();
        reader.Read();
        return StoredEntry.Of(reader, 0)!;
    }
}
