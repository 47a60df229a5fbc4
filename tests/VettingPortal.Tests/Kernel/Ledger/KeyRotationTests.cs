using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Oversight;
using VettingPortal.Host.CommandLine;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Kernel.Ledger.Sealing;
using VettingPortal.Kernel.Ledger.Verification;

namespace VettingPortal.Tests.Kernel.Ledger;

/// <summary>A key leaves its work to the next by an entry that the old one signed, and is worth nothing from then on.</summary>
public sealed class KeyRotationTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Rotation_WhoKnowsTheOldKeysAlone_FollowsToTheNewOnes(DatabaseProvider provider)
    {
        await using var ledger = await ALedger.On(provider);
        var (node, sealer) = (ledger.Keys.Node.Public.Id, ledger.Keys.Sealer.Public.Id);
        var known = ledger.Keys.Trusted();

        var nodes = await Rotate(ledger, "node");
        var sealers = await Rotate(ledger, "sealer");
        await ledger.Change(ledger.Files[0].Id);
        await ledger.Seal();

        Assert.NotEqual(node, nodes.Id);
        Assert.NotEqual(sealer, sealers.Id);
        Assert.Equal((nodes.Id, sealers.Id), (ledger.Keys.Node.Public.Id, ledger.Keys.Sealer.Public.Id));
        Assert.False(ledger.Keys.HasNext(ledger.Keys.Node.Public.Name));
        Assert.Empty(await ledger.Verify(new(known, ledger.Settings.Witness, ledger.Settings.Journal)));
        Assert.Equal(2, (await ledger.Portal.EntriesOf(Guid.Empty)).Count(entry => entry.Act == "RotateKey"));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Entry_SignedByAKeyThatWasReplaced_IsForged(DatabaseProvider provider)
    {
        await using var ledger = await ALedger.On(provider);
        var stolen = ledger.Keys.Node;
        var known = ledger.Keys.Trusted();
        await Rotate(ledger, "node");

        var forged = await History.Forge(ledger, stolen, TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(3));
        await ledger.Seal();

        var finding = Assert.Single(await ledger.Verify(new(known, ledger.Settings.Witness, ledger.Settings.Journal)));
        Assert.Equal((FindingCode.EntryForged, forged.ToString()), (finding.Code, finding.Key));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Checkpoint_SignedByAKeyThatWasReplaced_IsNobodys(DatabaseProvider provider)
    {
        await using var ledger = await ALedger.On(provider);
        var stolen = ledger.Keys.Sealer;
        await Rotate(ledger, "sealer");
        await ledger.Seal();
        var newest = await ledger.Value<long>("SELECT max(\"Number\") FROM ledger_checkpoints");
        var later = new Checkpoint(
            newest,
            await ledger.Value<long>("SELECT max(\"Size\") FROM ledger_checkpoints"),
            new byte[32],
            StoredTypes.Cut(TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(3))
        );
        await ledger.Tamper(
            "UPDATE ledger_checkpoints SET \"Root\" = @root, \"At\" = @at, \"Note\" = @note WHERE \"Number\" = @number",
            ("@root", later.Root),
            (
                "@at",
                ledger.IsSqlite
                    ? later.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture)
                    : later.At.UtcDateTime
            ),
            ("@note", SignedNote.Sign(later.Text, stolen)),
            ("@number", newest)
        );

        var findings = await ledger.Verify(new(ledger.Keys.Trusted(), Witness: null, Journal: null));

        Assert.Equal(FindingCode.CheckpointAltered, Assert.Single(findings).Code);
    }

    [Fact]
    public async Task Rotation_BrokenOffAfterItsEntry_GoesOnWithTheSameKey()
    {
        await using var ledger = await ALedger.On(DatabaseProvider.Sqlite);
        var next = ledger.Keys.Next(ledger.Keys.Node.Public.Name).Public;
        await ledger.System.Run(new RotateKey(KeyHandover.OfNode(next)));

        var taken = await Rotate(ledger, "node");

        Assert.Equal(next.Id, taken.Id);
        Assert.Single(await ledger.Portal.EntriesOf(Guid.Empty), entry => entry.Act == "RotateKey");
        Assert.Empty(await ledger.Verify());
    }

    [Fact]
    public async Task Handover_OfASealerThatTheOldOneDidNotSign_IsNotBelieved()
    {
        await using var ledger = await ALedger.On(DatabaseProvider.Sqlite);
        var known = ledger.Keys.Trusted();
        var own = SigningKey.FromPem("sealer", SigningKey.NewPem());

        await ledger.System.Run(new RotateKey(KeyHandover.OfSealer(own.Public, own)));

        var believed = await ledger.Portal.Read(db =>
            LedgerVerifier.Believed(db, known, TestContext.Current.CancellationToken)
        );
        Assert.DoesNotContain(own.Public.Id, believed.Keys);
    }

    private static async Task<VerifierKey> Rotate(ALedger ledger, string which)
    {
        using var answer = new StringWriter();
        await ledger.Seal();
        var code = await RotateKeyCommand.Run(
            ledger.Portal.Services,
            which,
            answer,
            TextWriter.Null,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(0, code);
        Assert.True(VerifierKey.TryParse(answer.ToString(), out var key));
        return key;
    }
}
