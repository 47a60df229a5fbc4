using Bunit;
using Microsoft.AspNetCore.Components;
using VettingPortal.Kernel;
using VettingPortal.Shared;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Shared;

public sealed class PagedTableTests : PageTest
{
    private static readonly string[] First = ["uno", "dos"];
    private readonly List<string?> _asked = [];

    [Fact]
    public void Render_NotYetAnswered_ShowsTheOutlineAndIsBusy()
    {
        var never = new TaskCompletionSource<PageOf<string>>();

        var table = Table((_, _) => never.Task);

        Assert.Equal(8, table.FindAll("tr.table-wait").Count);
        Assert.Equal("true", table.Find(".paged").GetAttribute("aria-busy"));
    }

    [Fact]
    public void Render_WithRows_ShowsThemAndHowMany()
    {
        var table = Table(Answer);

        Assert.Equal(["uno", "dos"], table.FindAll("tbody td").Select(cell => cell.TextContent));
        Assert.Contains("1–2 de 1,000+", table.Find(".pager").TextContent);
    }

    [Fact]
    public void Render_WithNone_SaysSo()
    {
        var table = Table((_, _) => Task.FromResult(new PageOf<string>([], 0)));

        Assert.Contains("No hay nada", table.Find("tr.table-state").TextContent);
        Assert.Empty(table.FindAll(".pager"));
    }

    [Fact]
    public void Render_WhenAskingFails_ShowsAReferenceAndNoTrace()
    {
        var table = Table((_, _) => throw new TimeoutException("secreto"));

        Assert.Matches("Referencia [0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}", table.Find("[role=alert]").TextContent);
        Assert.DoesNotContain("secreto", table.Markup);
    }

    [Fact]
    public void TryAgain_AfterAFailure_AsksForTheSamePage()
    {
        var healthy = false;
        var table = Table((after, cancel) => healthy ? Answer(after, cancel) : throw new TimeoutException());
        healthy = true;

        table.Find("tr.table-state button").Click();

        Assert.Equal(2, table.FindAll("tbody td").Count);
    }

    [Fact]
    public void Render_Forbidden_SaysWhoMay()
    {
        var table = Table((_, _) => throw new ForbiddenException(new Permission("prueba.ver")));

        Assert.Contains("No le corresponde: prueba.ver", table.Find("tr.table-state").TextContent);
    }

    [Fact]
    public void Next_ThenPrevious_FollowsTheCursors()
    {
        var table = Table(Answer);

        table.FindAll(".pager button")[1].Click();
        Assert.Contains("3–4 de", table.Find(".pager").TextContent);
        table.FindAll(".pager button")[0].Click();

        Assert.Equal([null, "dos", null], _asked);
        Assert.Contains("1–2 de", table.Find(".pager").TextContent);
    }

    [Fact]
    public void Filter_Changed_StartsAgainAtTheFirstPage()
    {
        var table = Table(Answer, list => list.Add(t => t.Filter, "a"));
        table.FindAll(".pager button")[1].Click();

        table.Render(list => list.Add(t => t.Filter, "b"));

        Assert.Equal([null, "dos", null], _asked);
    }

    [Fact]
    public void Render_SameFilterAgain_AsksNothing()
    {
        var table = Table(Answer, list => list.Add(t => t.Filter, "a"));

        table.Render(list => list.Add(t => t.Filter, "a"));

        Assert.Single(_asked);
    }

    [Fact]
    public void Render_Grouped_HeadsEachGroupOnce()
    {
        var table = Table(
            (_, _) => Task.FromResult(new PageOf<string>(["a1", "a2", "b1"], 3)),
            list => list.Add(t => t.GroupBy, row => row[..1])
        );

        Assert.Equal(["a", "b"], table.FindAll("tr.table-group th").Select(head => head.TextContent));
    }

    [Fact]
    public void PhoneRows_MoreRowsThanThat_FoldsTheRestUntilAsked()
    {
        var table = Table(Answer, list => list.Add(t => t.PhoneRows, 1));
        Assert.Single(table.FindAll(".table-folded .row-beyond"));

        table.Find(".paged-more button").Click();

        Assert.Empty(table.FindAll(".table-folded"));
        Assert.Empty(table.FindAll(".paged-more"));
    }

    [Fact]
    public void Render_WhilePrerendering_AsksNothing()
    {
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));

        Table(Answer);

        Assert.Empty(_asked);
    }

    private Task<PageOf<string>> Answer(string? after, CancellationToken cancel)
    {
        _asked.Add(after);
        return Task.FromResult(
            after is null
                ? new PageOf<string>(First, 1000, "dos", Capped: true)
                : new PageOf<string>(["tres", "cuatro"], 1000, null, Capped: true)
        );
    }

    private IRenderedComponent<PagedTable<string>> Table(
        Func<string?, CancellationToken, Task<PageOf<string>>> load,
        Action<ComponentParameterCollectionBuilder<PagedTable<string>>>? more = null
    ) =>
        Render<PagedTable<string>>(list =>
        {
            list.Add(t => t.Load, load);
            list.Add(t => t.Header, "<th>Cosa</th>");
            list.Add(t => t.Row, row => $"<td>{row}</td>");
            list.Add(t => t.Label, "Cosas");
            list.Add(t => t.Nothing, "No hay nada");
            list.Add(t => t.Columns, 1);
            more?.Invoke(list);
        });
}
