using System.Globalization;
using Microsoft.Playwright;

namespace VettingPortal.EndToEnd.Stage;

/// <summary>What hands do with forms: type, choose, attach, press, in the portal's own fields.</summary>
public static class Hands
{
    public static Task Type(this IPage page, string id, string text) => page.Locator($"#{id}").FillAsync(text);

    /// <summary>A day is taken when its field is left.</summary>
    public static async Task Day(this IPage page, string id, DateOnly day)
    {
        await page.Type(id, day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
        await page.Locator($"#{id}").PressAsync("Tab");
    }

    /// <summary>Opens a list and takes the option of that name.</summary>
    public static async Task Choose(this IPage page, string id, string option, bool exact = true)
    {
        await page.Locator($"#{id}").ClickAsync();
        var list = page.Locator(".mud-popover-open");
        await list.GetByRole(AriaRole.Option, new() { Name = option, Exact = exact }).ClickAsync();
        await list.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    public static Task Press(this IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First.ClickAsync();

    public static Task Tick(this IPage page, string label) => page.GetByLabel(label).CheckAsync();

    /// <summary>Attaches a paper of one page to the field, or to the only one there is, once the circuit listens to it: no hand is faster.</summary>
    public static async Task Attach(this IPage page, string? id = null)
    {
        var field = id is null ? "input[type=file]" : $"#{id}";
        await page.WaitForFunctionAsync(
            "field => document.querySelector(field)?._blazorInputFileNextFileId !== undefined",
            field
        );
        await page.Locator(field)
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "documento.pdf",
                    MimeType = "application/pdf",
                    Buffer = Paper.Pdf,
                }
            );
    }

    /// <summary>Waits until something the page says is there to be read.</summary>
    public static Task Reads(this IPage page, string text) =>
        Assertions.Expect(page.Locator("main")).ToContainTextAsync(text);

    /// <summary>Waits until there is no such button any more.</summary>
    public static Task Gone(this IPage page, string button) =>
        Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true })).ToHaveCountAsync(0);
}
