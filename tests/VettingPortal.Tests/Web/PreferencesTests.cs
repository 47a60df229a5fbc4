using Microsoft.AspNetCore.Http;
using VettingPortal.Host.Web;

namespace VettingPortal.Tests.Web;

public sealed class PreferencesTests
{
    [Theory]
    [InlineData("es", "es-MX")]
    [InlineData("es-AR", "es-MX")]
    [InlineData("EN-gb", "en-US")]
    [InlineData("fr-FR", null)]
    [InlineData("estonian", null)]
    [InlineData(null, null)]
    public void For_ALanguage_IsThePortalsCultureForIt(string? language, string? culture) =>
        Assert.Equal(culture, Preferences.For(language));

    [Theory]
    [InlineData("en-GB,en;q=0.8,es;q=0.5", "en-US")]
    [InlineData("fr-FR,fr;q=0.9,en;q=0.3", "en-US")]
    [InlineData("fr;q=0.9,en;q=0.3,es;q=0.4", "es-MX")]
    public async Task FromBrowser_SeveralLanguages_TakesTheFirstThePortalSpeaks(string header, string culture)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.AcceptLanguage = header;

        var found = await Preferences.FromBrowser(http);

        Assert.Equal(culture, Assert.Single(found!.UICultures).Value);
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData("/files?state=Draft", true)]
    [InlineData("//elsewhere.example", false)]
    [InlineData("/\\elsewhere.example", false)]
    [InlineData("https://elsewhere.example", false)]
    [InlineData("/a\r\nSet-Cookie: x", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void IsLocal_AWayBack_NeverLeavesThePortal(string? back, bool local) =>
        Assert.Equal(local, Preferences.IsLocal(back));
}
