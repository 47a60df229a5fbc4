using VettingPortal.Kernel.Data;

namespace VettingPortal.Tests.Kernel.Ledger;

/// <summary>The ledger under chance: no false alarm on honest work, no flipped byte passed over. The long forms are benchmarks.</summary>
public sealed class ChanceTests
{
    [Fact]
    public async Task Verify_AnyByteOfAnyCoveredValueFlipped_IsFound()
    {
        var result = await Flips.Run(flips: 200, seed: 20261124);

        Assert.Empty(result.Missed);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Verify_HonestWork_GivesNoFinding(DatabaseProvider provider)
    {
        for (var seed = 1; seed <= 5; seed++)
        {
            Assert.Empty(await Workload.Run(provider, seed));
        }
    }
}
