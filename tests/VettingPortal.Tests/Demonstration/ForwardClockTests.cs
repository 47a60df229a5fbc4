using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using VettingPortal.Host.Demonstration;
using VettingPortal.Host.Setup;

namespace VettingPortal.Tests.Demonstration;

public sealed class ForwardClockTests
{
    [Fact]
    public void GetUtcNow_AfterTheFileNamesDays_IsAheadAndNeverGoesBack()
    {
        var file = Path.GetTempFileName();
        var clock = Read("Development", file)!;

        File.WriteAllText(file, "12.00:00:00");
        var ahead = clock.GetUtcNow() - TimeProvider.System.GetUtcNow();
        File.WriteAllText(file, "3.00:00:00");
        var later = clock.GetUtcNow() - TimeProvider.System.GetUtcNow();

        Assert.Equal(12, Math.Round(ahead.TotalDays, 3));
        Assert.Equal(12, Math.Round(later.TotalDays, 3));
        File.Delete(file);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public void Read_OutsideDevelopment_RefusesToStart(string environment) =>
        Assert.Contains("Development only", Assert.Throws<SettingException>(() => Read(environment, "clock")).Message);

    [Fact]
    public void Read_Unset_IsNoClock() => Assert.Null(Read("Production", null));

    private static ForwardClock? Read(string environment, string? file) =>
        ForwardClock.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(new Dictionary<string, string?> { [ForwardClock.Setting] = file })
                .Build(),
            new HostingEnvironment { EnvironmentName = environment }
        );
}
