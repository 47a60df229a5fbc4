namespace VettingPortal.Kernel.Data;

/// <summary>
/// Lets one save at a time through to SQLite, which knows one writer: waiting in line is faster and fairer than its busy handler.
/// PostgreSQL needs no gate.
/// </summary>
public sealed class WriteGate(DatabaseSettings settings) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public Task Save(PortalDb db, CancellationToken cancel) => Alone(() => db.SaveChangesAsync(cancel), cancel);

    /// <summary>Does something that writes, alone where the database knows one writer.</summary>
    public async Task<T> Alone<T>(Func<Task<T>> write, CancellationToken cancel)
    {
        if (settings.Provider is DatabaseProvider.PostgreSql)
        {
            return await write();
        }
        await _one.WaitAsync(cancel);
        try
        {
            return await write();
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
