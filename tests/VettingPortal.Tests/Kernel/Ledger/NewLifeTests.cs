using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Host.CommandLine;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Kernel.Ledger.Verification;

namespace VettingPortal.Tests.Kernel.Ledger;

/// <summary>A database that was restored from a dump counts its transactions anew, and its ledger goes on nevertheless.</summary>
public sealed class NewLifeTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Restored_TransactionsCountAnew_LedgerGoesOnInANewLife(DatabaseProvider provider)
    {
        await using var ledger = await ALedger.On(provider);
        await ledger.Seal();
        await CountAnew(ledger);
        await using var restored = ledger.Restarted();
        using var answer = new StringWriter();

        var code = await RestoredCommand.Run(
            restored.Portal.Services,
            answer,
            TextWriter.Null,
            TestContext.Current.CancellationToken
        );
        await restored.Change(ledger.Files[0].Id);
        await restored.Seal();

        Assert.Equal((0, "1"), (code, answer.ToString().Trim()));
        var entry = Assert.Single(await ledger.Portal.EntriesOf(Guid.Empty), one => one.Act == "BeginNewLife");
        Assert.Equal(("done", 1), (entry.Ending, entry.Incarnation));
        Assert.Empty(await ledger.Verify());
    }

    [Fact]
    public async Task WrittenAfterARestore_WithoutANewLife_LiesOutsideTheTree()
    {
        await using var ledger = await ALedger.On(DatabaseProvider.PostgreSql);
        await ledger.Seal();
        await CountAnew(ledger);

        await ledger.Change(ledger.Files[0].Id);

        Assert.Contains(await ledger.Verify(), finding => finding.Code is FindingCode.EntryOutside);
    }

    // To the rows it is the same whether their numbers are higher than the server's or the server's lower than theirs.
    private static async Task CountAnew(ALedger ledger)
    {
        await ledger.Tamper("""UPDATE ledger_entries SET "Xid" = "Xid" + 1000000000""");
        await ledger.Tamper("""UPDATE ledger_leaves SET "Xid" = "Xid" + 1000000000""");
        Assert.Empty(await ledger.Verify());
    }
}
