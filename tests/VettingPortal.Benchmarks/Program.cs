using VettingPortal.Benchmarks;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;

// Measures what docs/evidence.md tells, and prints each figure beside its goal. Not a test: figures wander with the machine, ratios less.
// Usage: VettingPortal.Benchmarks [import|queue|file|certificate|faults|ledger ...] [--lines N] [--sqlite] [--postgresql]
//        faults: [kill|race|stop|disk ...] [--share 1.0]; ledger: [--seconds 60] [--entries 1000000] [--flips 10000] [--workloads 100] [--seed 1]
var words = args.Where(word => !word.StartsWith("--", StringComparison.Ordinal)).ToList();
var lines = (int)Number("--lines", 50_000);
string[] parts = ["import", "queue", "file", "certificate", "faults", "ledger"];
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
if (Wants("faults"))
{
    var faults = words.Intersect(FaultsBench.Parts).ToList();
    await FaultsBench.Run(providers, faults.Count == 0 ? FaultsBench.Parts : faults, Number("--share", 1));
}
if (Wants("ledger"))
{
    await LedgerBench.Run(
        new(
            (int)Number("--seconds", 60),
            (int)Number("--entries", 1_000_000),
            (int)Number("--flips", 10_000),
            (int)Number("--workloads", 100),
            (int)Number("--seed", 1)
        )
    );
}
PostgresServer.Stop();

double Number(string name, double otherwise)
{
    var at = Array.IndexOf(args, name);
    return at < 0 ? otherwise : double.Parse(args[at + 1], System.Globalization.CultureInfo.InvariantCulture);
}
