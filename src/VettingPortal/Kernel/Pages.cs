namespace VettingPortal.Kernel;

/// <summary>Goes through a list page by page.</summary>
public static class Pages
{
    /// <summary>The rows of all pages, or of so many that there are at least <paramref name="most"/>; the cursor is null when that is all.</summary>
    public static async Task<(List<T> Rows, string? Next)> All<T>(
        Func<string?, Task<PageOf<T>>> page,
        int most = int.MaxValue
    )
    {
        var rows = new List<T>();
        string? cursor = null;
        do
        {
            var next = await page(cursor);
            rows.AddRange(next.Rows);
            cursor = next.Next;
        } while (cursor is not null && rows.Count < most);
        return (rows, cursor);
    }
}
