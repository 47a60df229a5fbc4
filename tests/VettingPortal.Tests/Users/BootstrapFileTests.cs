using VettingPortal.Features.Users;
using VettingPortal.Host.Setup;
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
              "users": [{ "userName": "ana.rios", "name": "Ana Ríos", "roles": ["SYS"], "externalId": "0b7", "osAccount": "ana" }]
            }
            """;

        var command = BootstrapFile.Read(json).Command(AUser.Today);

        var user = Assert.Single(command.Users);
        Assert.Equal(("ana.rios", new UserIdentity("0b7", "ana")), (user.UserName, user.Identity));
        Assert.Equal([Role.SYS], user.Roles);
        Assert.Equal(new DateOnly(2027, 11, 23), command.Until);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData(
        """{ "institution": { "code": "PF", "name": "x" }, "users": [{ "userName": "a", "name": "A", "roles": ["ROOT"] }] }"""
    )]
    [InlineData("""{ "institution": { "code": "PF", "name": "x" }, "users": [], "extra": 1 }""")]
    public void Read_Bad_SaysSoWithoutATrace(string json) =>
        Assert.StartsWith(
            "The bootstrap file",
            Assert.Throws<SettingException>(() => BootstrapFile.Read(json)).Message
        );
}
