using Microsoft.Extensions.Configuration;
using VettingPortal.Features.Users;
using VettingPortal.Host.Setup;
using VettingPortal.Host.SignIn;

namespace VettingPortal.Tests.Users;

public sealed class SessionSettingsTests
{
    [Fact]
    public void Read_NothingSet_IsFifteenMinutesTenHoursFivePages()
    {
        var read = Read();

        Assert.Equal((TimeSpan.FromMinutes(15), TimeSpan.FromHours(10), 5), (read.Idle, read.Longest, read.Pages));
        Assert.True(read.Recheck < TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Read_Set_IsAsSet()
    {
        var read = Read(("Session:IdleMinutes", "5"), ("Session:AbsoluteHours", "8"), ("Session:Pages", "3"));

        Assert.Equal((TimeSpan.FromMinutes(5), TimeSpan.FromHours(8), 3), (read.Idle, read.Longest, read.Pages));
    }

    [Theory]
    [InlineData("Session:IdleMinutes", "0")]
    [InlineData("Session:IdleMinutes", "quince")]
    [InlineData("Session:AbsoluteHours", "25")]
    [InlineData("Session:RecheckSeconds", "60")]
    [InlineData("Session:Pages", "-1")]
    public void Read_Wrong_IsRefusedByName(string setting, string value)
    {
        var refused = Assert.Throws<SettingException>(() => Read((setting, value)));

        Assert.Contains(setting, refused.Message);
        Assert.Contains($"'{value}'", refused.Message);
    }

    [Fact]
    public void Read_IdleLongerThanTheSession_IsRefused() =>
        Assert.Contains(
            "Session:IdleMinutes",
            Assert
                .Throws<SettingException>(() => Read(("Session:IdleMinutes", "90"), ("Session:AbsoluteHours", "1")))
                .Message
        );

    private static SessionSettings Read(params (string Key, string Value)[] set) =>
        SessionReading.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(set.Select(one => KeyValuePair.Create<string, string?>(one.Key, one.Value)))
                .Build()
        );
}
