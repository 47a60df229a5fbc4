namespace VettingPortal.Tests.Web;

/// <summary>What every answer of the server says to the browser about itself, be it a page, a file, a refusal or nothing at all.</summary>
public sealed class HeaderTests : IAsyncLifetime
{
    private ServedPortal _portal = null!;

    private HttpClient Browser => _portal.Browser;

    public static TheoryData<string> Addresses =>
        ["/account/sign-in", "/files", "/css/base.css", "/nowhere", "/error", "/verify", "/health/live"];

    public async ValueTask InitializeAsync() =>
        _portal = await ServedPortal.Start(settings: "--AzureAd:Instance=https://login.example/");

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory, MemberData(nameof(Addresses))]
    public async Task Answer_OfAnyKind_CarriesTheSecurityHeaders(string address)
    {
        using var answer = await Browser.GetAsync(address);

        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("strict-origin-when-cross-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("camera=()", Assert.Single(answer.Headers.GetValues("Permissions-Policy")));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
    }

    [Theory, MemberData(nameof(Addresses))]
    public async Task Policy_OfAnyAnswer_LetsNothingInFromOutside(string address)
    {
        using var answer = await Browser.GetAsync(address);

        var policy = Assert
            .Single(answer.Headers.GetValues("Content-Security-Policy"))
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(directive => directive.Split(' ', 2))
            .ToDictionary(parts => parts[0], parts => parts.Length > 1 ? parts[1] : "");
        Assert.Equal("'none'", policy["default-src"]);
        Assert.Matches("^'self' 'nonce-[A-Za-z0-9+/=]{20,}'$", policy["script-src"]);
        Assert.Equal("'self'", policy["connect-src"]);
        Assert.Equal("'self' data:", policy["img-src"]);
        Assert.Equal("'none'", policy["object-src"]);
        Assert.Equal("'none'", policy["frame-ancestors"]);
        Assert.Equal("'self'", policy["base-uri"]);
        Assert.Equal("'self' https://login.example/", policy["form-action"]);
    }

    [Fact]
    public async Task Policy_OfTwoAnswers_HasTwoNonces()
    {
        using var first = await Browser.GetAsync("/account/sign-in");
        using var second = await Browser.GetAsync("/account/sign-in");

        Assert.NotEqual(
            first.Headers.GetValues("Content-Security-Policy"),
            second.Headers.GetValues("Content-Security-Policy")
        );
    }
}
