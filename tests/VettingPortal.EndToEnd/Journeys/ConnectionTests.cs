using Microsoft.Playwright;
using VettingPortal.EndToEnd.Stage;

namespace VettingPortal.EndToEnd.Journeys;

/// <summary>A connection that breaks while somebody is typing.</summary>
public sealed class ConnectionTests(Theatre theatre)
{
    [Theory]
    [InlineData("es-MX", "Se perdió la conexión", "rodrigo.cantu")]
    [InlineData("en-US", "The connection was lost", "adriana.solis")]
    public async Task Dialog_WhenTheCircuitDrops_SpeaksAndNothingTypedIsLost(
        string locale,
        string title,
        string persona
    )
    {
        var page = await theatre.Visit(new Look(locale, 1440, ColorScheme.Light), persona);
        var wires = new List<IWebSocketRoute>();
        var cut = false;
        await page.RouteWebSocketAsync(
            url => url.Contains("_blazor", StringComparison.Ordinal),
            wire =>
            {
                if (cut)
                {
                    _ = wire.CloseAsync();
                    return;
                }
                wire.ConnectToServer();
                wires.Add(wire);
            }
        );
        await page.Open("/applicants/new");
        await page.Type("given", $"Remedios {locale}");
        await Assertions.Expect(page.Locator(".saved")).ToContainTextAsync(":");

        cut = true;
        await Task.WhenAll(wires.Select(wire => wire.CloseAsync()));

        await Assertions.Expect(page.Locator("#components-reconnect-modal[open] h2")).ToHaveTextAsync(title);
        cut = false;
        await page.Open("/applicants/new");
        await Assertions.Expect(page.Locator("#given")).ToHaveValueAsync($"Remedios {locale}");
        await page.Context.CloseAsync();
    }
}
