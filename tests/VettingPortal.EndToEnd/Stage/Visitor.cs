using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using VettingPortal.Features.Users;

namespace VettingPortal.EndToEnd.Stage;

/// <summary>What visitors do on any page.</summary>
public static class Visitor
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>Becomes one of the demonstration's people, in place of whoever this visitor was.</summary>
    public static async Task SignInAs(this IPage page, string userName)
    {
        await page.GotoAsync("/account/sign-in");
        await page.Locator($"button.persona[value='{Personas.Of(userName).Id.Value}']").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/account/sign-in", StringComparison.Ordinal));
    }

    /// <summary>Goes to a page and waits until its heading stands, its lists are read and its circuit answers.</summary>
    public static async Task Open(this IPage page, string path)
    {
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        await page.Settled();
    }

    /// <summary>
    /// Waits until a page shows what it has to show: its lists are read, and the circuit has taken over what was rendered before it,
    /// which the server marks with comments.
    /// </summary>
    public static async Task Settled(this IPage page)
    {
        await page.WaitForFunctionAsync(
            """
            () => {
              if (!document.querySelector('h1') || document.querySelector('[aria-busy=true]')) return false;
              const notes = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
              while (notes.nextNode()) if (/^(Blazor:|\/?bl-root)/.test(notes.currentNode.textContent)) return false;
              return true;
            }
            """
        );
    }

    /// <summary>What makes a page scroll sideways; nothing where it does not.</summary>
    public static Task<string[]> Overflowing(this IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            () => {
              const root = document.documentElement;
              if (root.scrollWidth <= root.clientWidth) return [];
              const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1);
              return [`${root.scrollWidth} > ${root.clientWidth}`, ...wide.slice(0, 5).map(e => `${e.tagName}.${e.className}`)];
            }
            """
        );

    /// <summary>Serious or critical findings of axe; none on a good page.</summary>
    public static async Task<IEnumerable<string>> AxeFindings(this IPage page)
    {
        var result = await page.RunAxe(Rules);
        return result
            .Violations.Where(found => found.Impact is "serious" or "critical")
            .Select(found => $"{found.Id}: {string.Join(" | ", found.Nodes.Take(4).Select(node => node.Html))}");
    }
}
