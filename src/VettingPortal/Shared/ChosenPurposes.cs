namespace VettingPortal.Shared;

/// <summary>
/// For what somebody opens the documents of a record: asked once an hour within a circuit, as of a reserved part. A purpose that names
/// a broken glass is asked each time, for the glass ends before.
/// </summary>
public sealed class ChosenPurposes(TimeProvider clock)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(60);

    private readonly Dictionary<Guid, (string Code, DateTimeOffset Until)> _chosen = [];

    /// <summary>Something was chosen: links that asked until now lead straight on.</summary>
    public event Action? Changed;

    /// <summary>The code chosen for a record; null where it must be asked.</summary>
    public string? For(Guid record) =>
        _chosen.TryGetValue(record, out var chosen) && chosen.Until > clock.GetUtcNow() ? chosen.Code : null;

    public void Keep(Guid record, string code)
    {
        if (!code.Contains(' ', StringComparison.Ordinal))
        {
            _chosen[record] = (code, clock.GetUtcNow() + Lasts);
            Changed?.Invoke();
        }
    }
}
