using VettingPortal.Kernel.Data;

namespace VettingPortal.Tests.Kernel.Ledger;

/// <summary>The ledger is append-only by means of the database: the portal's own connection can change nothing of it.</summary>
public sealed class GuardTests
{
    public static TheoryData<DatabaseProvider, string> Changes
    {
        get
        {
            var changes = new TheoryData<DatabaseProvider, string>();
            foreach (var provider in Enum.GetValues<DatabaseProvider>())
            {
                foreach (var table in ALedger.Guarded)
                {
                    changes.Add(provider, $"DELETE FROM {table}");
                }
                changes.Add(provider, "UPDATE ledger_entries SET \"Ending\" = 'refused'");
                changes.Add(provider, "UPDATE ledger_parts SET \"Version\" = 7");
                changes.Add(provider, "UPDATE ledger_parts SET \"Salt\" = NULL, \"Content\" = NULL");
                changes.Add(provider, "UPDATE ledger_leaves SET \"Seq\" = 7");
                changes.Add(provider, "UPDATE ledger_checkpoints SET \"Size\" = 7");
                changes.Add(provider, "UPDATE ledger_keys SET \"Wrapped\" = \"Wrapped\"");
            }
            return changes;
        }
    }

    [Theory, MemberData(nameof(Changes))]
    public async Task Ledger_ChangedByThePortalsOwnConnection_IsRefusedByTheDatabase(
        DatabaseProvider provider,
        string change
    )
    {
        await using var ledger = await ALedger.On(provider);

        var refused = await ledger.Try(change);

        Assert.NotNull(refused);
        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        Assert.Empty(await ledger.Verify());
    }
}
