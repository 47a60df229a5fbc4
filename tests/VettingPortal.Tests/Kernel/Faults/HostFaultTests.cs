using VettingPortal.Kernel.Data;

namespace VettingPortal.Tests.Kernel.Faults;

/// <summary>A host that dies keeps its word, and one without room says so.</summary>
public sealed class HostFaultTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Host_KilledUnderLoad_LosesNothingItAnswered(DatabaseProvider provider)
    {
        var result = await HostFaults.Kill(provider, cycles: 3);

        Assert.True(result.Reckoning.IsRight, result.Reckoning.ToString());
        Assert.True(result.Reckoning.Acknowledged >= 60);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public async Task Host_DiskFull_RefusesByNameAndGoesOnWhenThereIsRoom()
    {
        var result = await HostFaults.FillDisk(cycles: 2);

        Assert.Equal(2, result.Cycles);
        Assert.True(result.Reckoning.IsRight, result.Reckoning.ToString());
        Assert.Empty(result.Findings);
    }
}
