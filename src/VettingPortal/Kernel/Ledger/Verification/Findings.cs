namespace VettingPortal.Kernel.Ledger.Verification;

/// <summary>Collects findings as they are made, and tells them on at once.</summary>
internal sealed class Findings(Action<Finding> tell)
{
    private readonly Lock _one = new();

    public int Count { get; private set; }

    /// <summary>Whether nothing was found about the records themselves.</summary>
    public bool RowsAreGood { get; private set; } = true;

    public void Add(FindingCode code, string entity, object key, long version, params IReadOnlyList<object> facts)
    {
        lock (_one)
        {
            Count++;
            RowsAreGood &=
                code
                    is not (
                        FindingCode.RowChanged
                        or FindingCode.RowDeleted
                        or FindingCode.RowHead
                        or FindingCode.RowInvented
                        or FindingCode.RowUnreadable
                    );
            tell(new(code, entity, key.ToString()!, version, facts));
        }
    }
}
