using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using VettingPortal.Features.Users;

namespace VettingPortal.EndToEnd.Stage;

/// <summary>What visitors do on any page.</summary>
public static class Visitor
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Becomes one of the demonstration's people, in place of whoever this visitor was, and comes to a page.</summary>
    public static async Task SignInAs(this IPage page, string userName, string path = "/")
    {
        await page.GotoAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(path)}");
        await page.Locator($"button.persona[value='{Personas.Of(userName).Id.Value}']").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/account/sign-in", StringComparison.Ordinal));
        await page.Settled();
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

    /// <summary>What the content security policy has stopped on this page; nothing on a good one.</summary>
    public static Task<string[]> StoppedByPolicy(this IPage page) =>
        page.EvaluateAsync<string[]>("() => window.stoppedByPolicy");

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

    /// <summary>
    /// Serious or critical findings of axe against WCAG 2.2 AA; none on a good page. The script is put into the page itself: the library's
    /// own call opens a second page for each first one, which takes three times as long.
    /// </summary>
    public static async Task<string[]> AxeFindings(this IPage page)
    {
        await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(
            """
            async () => {
              const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
              const found = await axe.run({ runOnly: { type: 'tag', values: wcag }, resultTypes: ['violations'] });
              return found.violations
                .filter(violation => ['serious', 'critical'].includes(violation.impact))
                .map(violation => `${violation.id}: ${violation.nodes.slice(0, 4).map(node => node.html).join(' | ')}`);
            }
            """
        );
    }
}
