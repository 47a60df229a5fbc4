using Microsoft.Playwright;
using VettingPortal.EndToEnd.Stage;
using VettingPortal.Features.People;
using VettingPortal.Features.Users;

namespace VettingPortal.EndToEnd.Journeys;

/// <summary>Without a mouse: every step by Tab, Enter, Space and arrows, and the focus always to be seen.</summary>
public sealed class KeyboardTests(Theatre theatre)
{
    private const string Head = "RIHM990317MNLVRR0";

    [Fact]
    public async Task Officer_WithoutAMouse_SignsInAndRegistersAnApplicant()
    {
        var page = await theatre.Visit();
        await page.Open("/account/sign-in");
        await TabTo(page, $"button.persona[value='{Personas.Of("rodrigo.cantu").Id.Value}']");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("/account/", StringComparison.Ordinal));
        await page.Open("/applicants/new");

        await Type(page, "#curp", Head + Curp.CheckDigit(Head + "0"));
        await Type(page, "#given", "Marisol");
        await Type(page, "#first", "Rivas");
        await Type(page, "#second", "Herrera");
        await Type(page, "#phone", "8181234567");
        await Choose(page, "#schooling", "Licenciatura");
        await Choose(page, "#campaign", "2026-T4-NORTE");
        await Choose(page, "#profile", "REACCION");
        await TabTo(page, "main input[type=checkbox]");
        await page.Keyboard.PressAsync("Space");
        await TabTo(page, ".form-foot button");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/applicants/*-*-*");
        await Assertions.Expect(page.Locator("h1").First).ToHaveTextAsync("Marisol Rivas Herrera");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Coordinator_WithoutAMouse_SkipsTheMenuAndOpensAFile()
    {
        var page = await theatre.Visit(persona: "leticia.bravo");
        await page.Open("/files");
        await page.EvaluateAsync("() => document.activeElement.blur()");

        await TabTo(page, "a.skip");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#content")).ToBeFocusedAsync();
        await TabTo(page, "td a[href^='/files/']");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/files/EXP-*");
        await page.Settled();
        await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private static async Task Type(IPage page, string field, string text)
    {
        await TabTo(page, field);
        await page.Keyboard.TypeAsync(text);
    }

    private static async Task Choose(IPage page, string field, string option)
    {
        await TabTo(page, field);
        await page.Keyboard.PressAsync("Enter");
        var list = page.Locator(".mud-popover-open [role=option]");
        // The list chosen from before may still be closing.
        await list.Filter(new() { HasText = option }).First.WaitForAsync();
        await Assertions.Expect(page.Locator(".mud-popover-open")).ToHaveCountAsync(1);
        var place = (await list.AllInnerTextsAsync()).ToList().IndexOf(option);
        for (var i = 0; i <= place; i++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(field)).ToHaveValueAsync(option);
    }

    /// <summary>Tabs on until the element has the focus; whatever has it on the way must show it.</summary>
    private static async Task TabTo(IPage page, string selector)
    {
        for (var i = 0; i < 120; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var (here, shown, what) = await Focus(page, selector);
            Assert.True(shown, $"The focus cannot be seen on {what}.");
            if (here)
            {
                return;
            }
        }
        Assert.Fail($"Tab does not reach {selector}.");
    }

    private static async Task<(bool Here, bool Shown, string What)> Focus(IPage page, string selector)
    {
        var seen = await page.EvaluateAsync<string[]>(
            """
            selector => {
              const at = document.activeElement;
              const marked = e => {
                const style = getComputedStyle(e);
                return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
              };
              const ring = at.closest('.mud-input')?.querySelector('.mud-input-outlined-border');
              const label = at.id && document.querySelector(`label[for="${at.id}"]`);
              const wide = e => e && parseFloat(getComputedStyle(e).borderTopWidth) >= 2;
              const shown = at.tabIndex < 0 || marked(at) || wide(ring) || (label && marked(label)) || [at.parentElement, at.parentElement?.parentElement].some(e => e && marked(e));
              return [String(at.matches(selector)), String(Boolean(shown)), at.outerHTML.slice(0, 160)];
            }
            """,
            selector
        );
        return (seen[0] == "true", seen[1] == "true", seen[2]);
    }
}
