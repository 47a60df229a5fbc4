using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Host.Setup;
using VettingPortal.Host.Web;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Tests.Certification;

/// <summary>The public page of the real server, asked without signing in.</summary>
public sealed class PublicVerificationTests : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("vp-verify-").FullName;
    private WebApplication _app = null!;
    private HttpClient _anyone = null!;

    public async ValueTask InitializeAsync()
    {
        _app = PortalHost.Build([
            "--environment",
            "Development",
            $"--Data:Directory={_data}",
            "--urls",
            "http://127.0.0.1:0",
        ]);
        _app.UsePortalWeb();
        await using (
            var db = await _app.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync()
        )
        {
            await db.Database.MigrateAsync();
        }
        await _app.StartAsync();
        var address = _app
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.First();
        _anyone = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(address) };
    }

    public async ValueTask DisposeAsync()
    {
        _anyone.Dispose();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task Verify_WithoutSigningIn_AnswersWithoutACircuit()
    {
        var page = await _anyone.GetStringAsync("/verify/0123456789ABCDEFGHJKMNPQRS");

        Assert.Contains("No encontrado", page, StringComparison.Ordinal);
        Assert.Contains("noindex", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\"type\":\"server\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_TooOften_IsPutOff()
    {
        for (var i = 0; i < PublicVerification.PerMinute; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await _anyone.GetAsync("/verify?code=nada")).StatusCode);
        }

        var refused = await _anyone.GetAsync("/verify/nada");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("60", refused.Headers.RetryAfter?.ToString());
    }

    [Fact]
    public async Task Copy_WithoutSigningIn_IsNotHandedOut() =>
        Assert.NotEqual(HttpStatusCode.OK, (await _anyone.GetAsync("/certificates/CUP-2026-000001/pdf")).StatusCode);
}
