using VettingPortal.Tests.Kernel;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestPipelineStartup(typeof(PostgresServerPipeline))]

namespace VettingPortal.Tests.Kernel;

/// <summary>
/// Stops the server while the test program still runs: a process that takes ten seconds to end, as it would with some hundreds of
/// databases to delete, counts as failed.
/// </summary>
public sealed class PostgresServerPipeline : ITestPipelineStartup
{
    public ValueTask StartAsync(IMessageSink diagnosticMessageSink) => ValueTask.CompletedTask;

    public ValueTask StopAsync()
    {
        PostgresServer.Stop();
        return ValueTask.CompletedTask;
    }
}
