namespace VettingPortal.Kernel.Data;

/// <summary>
/// Lets one save at a time through to SQLite, which knows one writer: waiting in line is faster and fairer than its busy handler.
/// PostgreSQL needs no gate.
/// </summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public async Task Save(PortalDb db, CancellationToken cancel)
    {
        if (db.Provider is DatabaseProvider.PostgreSql)
        {
            await db.SaveChangesAsync(cancel);
            return;
        }
        await _one.WaitAsync(cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
