using Bunit;
using VettingPortal.Kernel;
using VettingPortal.Shared;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Shared;

public sealed class PageGuardTests : PageTest
{
    [Fact]
    public void Render_NotYetAnswered_ShowsTheOutline() =>
        Assert.Equal(
            "true",
            Guard(() => new TaskCompletionSource<string?>().Task).Find(".page").GetAttribute("aria-busy")
        );

    [Fact]
    public void Render_WithARecord_ShowsIt() =>
        Assert.Equal("<p>aquí</p>", Guard(() => Task.FromResult<string?>("aquí")).Markup.Trim());

    [Fact]
    public void Render_NoneOrNoneForThisPerson_IsOneAnswer()
    {
        var none = Guard(() => Task.FromResult<string?>(null)).Find("h1").TextContent;
        var hidden = Guard(() => throw new RecordNotFoundException()).Find("h1").TextContent;

        Assert.Equal(none, hidden);
    }

    [Fact]
    public void Render_Forbidden_SaysSo() =>
        Assert.Equal(
            "Esto no le corresponde",
            Guard(() => throw new ForbiddenException(new Permission("prueba.ver"))).Find("h1").TextContent
        );

    [Fact]
    public void Retry_AfterAFailure_ShowsTheRecord()
    {
        var healthy = false;
        var guard = Guard(() => healthy ? Task.FromResult<string?>("aquí") : throw new TimeoutException("secreto"));
        Assert.DoesNotContain("secreto", guard.Markup);
        Assert.Matches("Referencia [0-9A-F-]{14}", guard.Markup);
        healthy = true;

        guard.Find("button").Click();

        Assert.Contains("aquí", guard.Markup);
    }

    [Fact]
    public void Key_Changed_AsksAnew()
    {
        var asked = 0;
        var guard = Guard(() => Task.FromResult<string?>($"{++asked}"));

        guard.Render(page => page.Add(p => p.Key, 2));

        Assert.Equal("<p>2</p>", guard.Markup.Trim());
    }

    private IRenderedComponent<PageGuard<string>> Guard(Func<Task<string?>> load) =>
        Render<PageGuard<string>>(page =>
            page.Add(p => p.Load, load).Add(p => p.ChildContent, record => $"<p>{record}</p>")
        );
}
