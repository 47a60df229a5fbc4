using VettingPortal.Features.Users;
using VettingPortal.Host.SignIn;

namespace VettingPortal.Tests.Users;

public sealed class OpenPagesTests
{
    private static readonly Guid Somebody = Guid.NewGuid();

    [Fact]
    public void TryOpen_TheSixthOfOnePerson_IsRefusedUntilOneCloses()
    {
        var pages = new OpenPages(SessionSettings.Standard);
        var first = Enumerable.Range(0, 5).Select(_ => pages.TryOpen(Somebody)).ToList();

        var sixth = pages.TryOpen(Somebody);
        var ofAnother = pages.TryOpen(Guid.NewGuid());
        pages.Close(Somebody);

        Assert.All(first, Assert.True);
        Assert.False(sixth);
        Assert.True(ofAnother);
        Assert.True(pages.TryOpen(Somebody));
        Assert.Equal(6, pages.Count);
    }

    [Fact]
    public async Task TryOpen_ManyAtOnce_LetsFiveIn()
    {
        var pages = new OpenPages(SessionSettings.Standard);

        var opened = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => pages.TryOpen(Somebody))));

        Assert.Equal(5, opened.Count(open => open));
    }
}
