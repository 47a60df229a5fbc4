namespace VettingPortal.Tests.Kernel;

/// <summary>
/// A real PostgreSQL server of the tests' own, started at first use on a free port and stopped after the last test. A machine without
/// PostgreSQL fails the tests that need it.
/// </summary>
public static class PostgresServer
{
    private static readonly Lazy<OwnPostgres> Started = new(() =>
        new OwnPostgres("-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=300")
    );

    /// <summary>Connection string without a database.</summary>
    public static string Connection => Started.Value.Connection;

    public static Task<string> NewDatabase(string? template = null) => Started.Value.NewDatabase(template);

    public static string ConnectionTo(string database, bool pooling = true) =>
        Started.Value.ConnectionTo(database, pooling);

    /// <summary>Stops the server, if one was started, and removes its files.</summary>
    public static void Stop()
    {
        if (Started.IsValueCreated)
        {
            Started.Value.Dispose();
        }
    }
}
