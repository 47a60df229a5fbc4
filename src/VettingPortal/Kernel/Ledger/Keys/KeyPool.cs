using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace VettingPortal.Kernel.Ledger.Keys;

/// <summary>Copies of one key, since an <see cref="ECDsa"/> serves one thread at a time.</summary>
internal sealed class KeyPool(Func<ECDsa> make)
{
    private readonly ConcurrentBag<ECDsa> _idle = [];

    public T With<T>(Func<ECDsa, T> work)
    {
        var key = _idle.TryTake(out var idle) ? idle : make();
        try
        {
            return work(key);
        }
        finally
        {
            _idle.Add(key);
        }
    }
}
