namespace VettingPortal.Kernel.Ledger.Verification;

/// <summary>Collects findings as they are made, and tells them on at once.</summary>
internal sealed class Findings(Action<Finding> tell)
{
    private readonly Lock _one = new();

    public int Count { get; private set; }

    public void Add(FindingCode code, string entity, object key, long version, params IReadOnlyList<object> facts)
    {
        lock (_one)
        {
            Count++;
            tell(new(code, entity, key.ToString()!, version, facts));
        }
    }
}
