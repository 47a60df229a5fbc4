namespace VettingPortal.Host.Start;

/// <summary>Whether the portal can be used yet: the database is migrated and, in a demonstration, filled.</summary>
public sealed class Readiness
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsReady => _ready.Task.IsCompletedSuccessfully;

    /// <summary>What is being done, 0–100; for the page that waits.</summary>
    public int Percent { get; set; }

    public Task Ready => _ready.Task;

    public void Set() => _ready.TrySetResult();

    public void Fail(Exception failure) => _ready.TrySetException(failure);
}
