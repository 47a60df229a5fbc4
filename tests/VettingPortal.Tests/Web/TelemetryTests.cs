using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using VettingPortal.Features.Users;
using VettingPortal.Host.Setup;

namespace VettingPortal.Tests.Web;

/// <summary>What a collector receives: figures and spans by names of use cases, and nothing of anybody.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task Collector_OfAnAct_GetsItsNameAndOutcomeAndNobodysData()
    {
        await using var collector = await Collector.Start();
        await using var portal = await ServedPortal.Start(
            settings: [$"--Telemetry:Endpoint={collector.Address}", "--Telemetry:Protocol=http/protobuf"]
        );
        var seed = portal.App.Services.GetRequiredService<SeedPersonas>();
        await seed.Plant(TimeProvider.System, default);
        var (blocked, by) = (
            Personas.Of("adriana.solis"),
            await seed.As("francisco.leal", TimeProvider.System, default)
        );
        await by.Run(new BlockUser(blocked.Id, "Una razón que nadie fuera debe leer"));
        await by.Run(new BlockUser(blocked.Id, "Otra vez"));
        await by.Ask(new FindUser(blocked.Id));
        await portal.Browser.GetAsync($"/people/{blocked.Id.Value}?name={blocked.UserName}");

        portal.App.Services.GetRequiredService<MeterProvider>().ForceFlush();
        portal.App.Services.GetRequiredService<TracerProvider>().ForceFlush();

        var (figures, spans) = (collector.Received("/v1/metrics"), collector.Received("/v1/traces"));
        foreach (
            var name in new[]
            {
                "vetting.acts",
                "vetting.query.duration",
                "vetting.sealing.lag",
                "vetting.circuits",
                "http.server.request.duration",
                "BlockUser",
                "refused",
            }
        )
        {
            Assert.Contains(name, figures, StringComparison.Ordinal);
        }
        Assert.Contains("BlockUser", spans, StringComparison.Ordinal);
        Assert.Contains("users.already-blocked", spans, StringComparison.Ordinal);
        Assert.Contains("FindUser", spans, StringComparison.Ordinal);
        foreach (var secret in new[] { blocked.Name, blocked.UserName, blocked.Id.Value.ToString(), "Una razón" })
        {
            Assert.DoesNotContain(secret, figures + spans, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Settings_WithoutACollector_SendNothing()
    {
        await using var portal = await ServedPortal.Start();

        Assert.Null(portal.App.Services.GetService<MeterProvider>());
        Assert.Null(portal.App.Services.GetService<TracerProvider>());
    }

    [Theory]
    [InlineData("Telemetry:Endpoint", "collector:4317")]
    [InlineData("Telemetry:Protocol", "smoke")]
    public async Task Settings_Wrong_AreRefusedByName(string setting, string value)
    {
        var refused = await Assert.ThrowsAsync<SettingException>(() =>
            ServedPortal.Start(
                settings: ["--OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:4317", $"--{setting}={value}"]
            )
        );

        Assert.Contains(setting, refused.Message);
        Assert.Contains($"'{value}'", refused.Message);
    }

    /// <summary>A collector of OTLP over HTTP that keeps what it is sent.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly ConcurrentBag<(string Path, string Body)> _received = [];
        private readonly WebApplication _app;

        private Collector()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
            _app = builder.Build();
            _app.MapPost("/{**path}", Keep);
        }

        public string Address => _app.Urls.Single();

        public static async Task<Collector> Start()
        {
            var collector = new Collector();
            await collector._app.StartAsync();
            return collector;
        }

        /// <summary>All that came to an address, as text: names and values stand in it as they are.</summary>
        public string Received(string path) =>
            string.Concat(_received.Where(one => one.Path == path).Select(one => one.Body));

        public ValueTask DisposeAsync() => _app.DisposeAsync();

        private async Task Keep(HttpContext http)
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            _received.Add((http.Request.Path, Encoding.UTF8.GetString(body.ToArray())));
        }
    }
}
