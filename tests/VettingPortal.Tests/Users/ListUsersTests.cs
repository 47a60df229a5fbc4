using VettingPortal.Features.Users;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Users;

public sealed class ListUsersTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "solis")]
    [InlineData(DatabaseProvider.Sqlite, "ADRIANA")]
    [InlineData(DatabaseProvider.PostgreSql, "solís peña")]
    [InlineData(DatabaseProvider.PostgreSql, "adriana.s")]
    public async Task Search_FindsANameWithoutItsAccentsAndCapitals(DatabaseProvider provider, string words)
    {
        await using var portal = await TestPortal.On(provider);
        foreach (var (user, name) in new[] { ("adriana.solis", "Adriana Solís Peña"), ("ivan.mota", "Iván Mota") })
        {
            await portal.Given(PortalUser.Register(PortalUserId.New(), user, name, null, new(), new(), AUser.Today));
        }

        var found = await portal.As(Role.SYS).Ask(new ListUsers(words));

        Assert.Equal("adriana.solis", Assert.Single(found.Rows).UserName);
    }
}
