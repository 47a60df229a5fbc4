using VettingPortal.Benchmarks;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;

// Measures what docs/evidence.md tells, and prints each figure beside its goal. Not a test: figures wander with the machine, ratios less.
// Usage: VettingPortal.Benchmarks [import|queue|file|certificate ...] [--lines N] [--sqlite] [--postgresql]
var words = args.Where(word => !word.StartsWith("--", StringComparison.Ordinal)).ToList();
var at = Array.IndexOf(args, "--lines");
var lines = at >= 0 ? int.Parse(args[at + 1], System.Globalization.CultureInfo.InvariantCulture) : 50_000;
string[] parts = ["import", "queue", "file", "certificate"];
var asked = words.Intersect(parts).ToHashSet();
bool Wants(string part) => asked.Count == 0 || asked.Contains(part);

Report.Machine();
if (Wants("certificate"))
{
    CertificateBench.Run();
}
DatabaseProvider[] providers =
    args.Contains("--sqlite") ? [DatabaseProvider.Sqlite]
    : args.Contains("--postgresql") ? [DatabaseProvider.PostgreSql]
    : [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];
foreach (var provider in Wants("import") || Wants("queue") || Wants("file") ? providers : [])
{
    await using var portal = await BenchPortal.On(provider);
    await ImportBench.Run(portal, lines, measured: Wants("import"));
    if (Wants("queue"))
    {
        await QueueBench.Run(portal);
    }
    if (Wants("file"))
    {
        await FileBench.Run(portal);
    }
}
PostgresServer.Stop();
