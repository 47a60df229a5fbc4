using VettingPortal.Features.Users;
using VettingPortal.Host.SignIn;
using VettingPortal.Kernel;

namespace VettingPortal.Tests.Users;

public sealed class BootstrapFileTests
{
    [Fact]
    public void Read_Good_AsksForTheFirstUsers()
    {
        const string json = """
            {
              "institution": { "code": "PF", "name": "Policía Federal" },
              "users": [
                { "userName": "ana.rios", "name": "Ana Ríos", "roles": ["SYS"], "externalId": "0b7", "osAccount": "ana" }]
            }
            """;

        Assert.True(BootstrapFile.TryRead(json, out var file, out _));

        var command = file.Command(AUser.Today);
        var user = Assert.Single(command.Users);
        Assert.Equal(("ana.rios", new UserIdentity("0b7", "ana")), (user.UserName, user.Identity));
        Assert.Equal([Role.SYS], user.Roles);
        Assert.Equal(new DateOnly(2027, 11, 23), command.Until);
        Assert.Equal([4], file.Lines);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("null", 1)]
    [InlineData("{}", 1)]
    [InlineData("\u0000\u0001PNG", 1)]
    [InlineData("{ \"institution\": { \"code\": \"PF\", \"name\": \"x\" },\n\"users\": [], \"extra\": 1 }", 2)]
    [InlineData(
        "{ \"institution\": { \"code\": \"PF\", \"name\": \"x\" }, \"users\": [\n\n{ \"userName\": \"a\", \"name\": \"A\", \"roles\": [\"ROOT\"] }] }",
        3
    )]
    public void Read_Bad_SaysOnWhichLine(string json, long line)
    {
        Assert.False(BootstrapFile.TryRead(json, out _, out var fault));

        Assert.Equal(line, fault.Line);
    }
}
