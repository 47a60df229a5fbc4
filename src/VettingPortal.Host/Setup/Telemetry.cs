using System.Diagnostics.Metrics;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using VettingPortal.Host.SignIn;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Kernel.Ledger.Sealing;
using VettingPortal.Kernel.Telemetry;

namespace VettingPortal.Host.Setup;

/// <summary>
/// Sends what the portal measures to a collector by OTLP, where one is set. Of the web server only figures by route are sent, no spans:
/// those would carry addresses, and an address may name a person.
/// </summary>
internal static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    private static readonly string[] Meters =
    [
        PortalTelemetry.Name,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Components.Server.Circuits",
        "System.Runtime",
    ];

    /// <summary>Reads the settings, or throws <see cref="SettingException"/>.</summary>
    public static void AddPortalTelemetry(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        // Ours win over the environment's; the exporter reads the latter itself, with its many others.
        configuration[Endpoint] = Given(configuration, "Telemetry:Endpoint") ?? configuration[Endpoint];
        configuration[Protocol] = Given(configuration, "Telemetry:Protocol") ?? configuration[Protocol];
        if (string.IsNullOrWhiteSpace(configuration[Endpoint]))
        {
            return;
        }
        Check(configuration);
        builder.Services.AddSingleton<PortalGauges>();
        builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource =>
                resource.AddService(PortalTelemetry.Name, serviceInstanceId: NodeOf(builder.Services))
            )
            .WithMetrics(metrics =>
                metrics
                    .AddMeter(Meters)
                    .AddInstrumentation(provider => provider.GetRequiredService<PortalGauges>())
                    .AddOtlpExporter()
            )
            .WithTracing(traces => traces.AddSource(PortalTelemetry.Name).AddOtlpExporter());
    }

    private static string NodeOf(IServiceCollection services) =>
        services.Select(service => service.ImplementationInstance).OfType<LedgerSettings>().Single().Node;

    private static void Check(ConfigurationManager configuration)
    {
        if (
            !Uri.TryCreate(configuration[Endpoint], UriKind.Absolute, out var url)
            || url.Scheme is not ("http" or "https")
        )
        {
            throw new SettingException(
                $"Telemetry:Endpoint ({Endpoint}) must be an absolute http or https address (was '{configuration[Endpoint]}')."
            );
        }
        if (configuration[Protocol] is not (null or "" or "grpc" or "http/protobuf"))
        {
            throw new SettingException(
                $"Telemetry:Protocol ({Protocol}) must be grpc or http/protobuf (was '{configuration[Protocol]}')."
            );
        }
    }

    private static string? Given(ConfigurationManager configuration, string setting) =>
        string.IsNullOrWhiteSpace(configuration[setting]) ? null : configuration[setting];
}

/// <summary>What is asked for at each collection: how far sealing is behind, and how many pages people have open on this node.</summary>
internal sealed class PortalGauges : IDisposable
{
    private readonly Meter _meter = new(PortalTelemetry.Name);

    public PortalGauges(SealingLag lag, OpenPages pages)
    {
        _meter.CreateObservableGauge("vetting.sealing.lag", () => lag.Last.TotalSeconds, "s");
        _meter.CreateObservableGauge("vetting.circuits", () => pages.Count, "{circuit}");
    }

    public void Dispose() => _meter.Dispose();
}
