using VettingPortal.Kernel;

namespace VettingPortal.Shared.Layout;

/// <summary>The lines of the menu that one person sees, by area, and which of them leads to where they are.</summary>
public sealed class Menu
{
    private Menu(IReadOnlyList<NavItem> lines) => Lines = lines;

    public static Menu Empty { get; } = new([]);

    /// <summary>In the order of the areas, then as the features ask.</summary>
    public IReadOnlyList<NavItem> Lines { get; }

    public static Menu For(PortalCatalogue catalogue, Actor actor) =>
        new([
            .. catalogue
                .Navigation.Where(item => actor.May(item.SeenBy))
                .OrderBy(item => item.Area)
                .ThenBy(item => item.Order),
        ]);

    /// <summary>The line whose address covers the path best: the list's line on a record's page, home only at home.</summary>
    public NavItem? At(string path)
    {
        var here = "/" + path.Split('?', '#')[0].Trim('/');
        return Lines.Where(item => Covers(item.Href, here)).MaxBy(item => item.Href.Length);
    }

    private static bool Covers(string href, string here)
    {
        var start = href.Split('?')[0];
        return here == start || (start != "/" && here.StartsWith(start + "/", StringComparison.Ordinal));
    }
}
