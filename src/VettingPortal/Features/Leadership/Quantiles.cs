namespace VettingPortal.Features.Leadership;

/// <summary>Quantiles of values that come with how often each occurs.</summary>
internal static class Quantiles
{
    /// <summary>The smallest value that so large a share does not exceed; null of nothing.</summary>
    public static int? Of(IEnumerable<(int Value, int Weight)> values, double share)
    {
        var sorted = values.Where(value => value.Weight > 0).OrderBy(value => value.Value).ToList();
        var needed = Math.Max(1, (int)Math.Ceiling(sorted.Sum(value => (long)value.Weight) * share));
        var seen = 0L;
        foreach (var (value, weight) in sorted)
        {
            seen += weight;
            if (seen >= needed)
            {
                return value;
            }
        }
        return null;
    }
}
