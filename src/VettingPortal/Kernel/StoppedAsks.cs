using System.Collections.Concurrent;

namespace VettingPortal.Kernel;

/// <summary>
/// What somebody asks after they were stopped is refused on record, and no more often than once a minute a session: a page that goes
/// on asking floods nothing.
/// </summary>
internal sealed class StoppedAsks
{
    private const int MostHeld = 1000;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _noted = new();

    /// <summary>Whether this one is to be written down.</summary>
    public bool IsDue(Actor stopped, DateTimeOffset now)
    {
        var key = stopped.Session ?? stopped.Id;
        if (_noted.TryGetValue(key, out var before) && now - before < Every)
        {
            return false;
        }
        if (_noted.Count >= MostHeld)
        {
            foreach (var (old, at) in _noted)
            {
                if (now - at >= Every)
                {
                    _noted.TryRemove(old, out _);
                }
            }
        }
        _noted[key] = now;
        return true;
    }
}
