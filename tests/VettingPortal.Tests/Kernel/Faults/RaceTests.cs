using VettingPortal.Kernel.Data;

namespace VettingPortal.Tests.Kernel.Faults;

/// <summary>Of many who move one file at once, one does.</summary>
public sealed class RaceTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Run_SixteenCallersAtOnce_OneWinsAndNoEntryIsOrphaned(DatabaseProvider provider)
    {
        var result = await Race.Run(provider, rounds: 20);

        Assert.Equal((20, 0), (result.RoundsWithOneWinner, result.Orphans));
        Assert.Empty(result.Findings);
    }
}
