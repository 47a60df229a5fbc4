using VettingPortal.Pdf.Layout;

namespace VettingPortal.Pdf;

/// <summary>Arrangement: what a container holds, and how it breaks over pages.</summary>
public static class ContainerExtensions
{
    public static void Element(this IContainer container, Action<IContainer> handler) => handler(container);

    public static IContainer Element(this IContainer container, Func<IContainer, IContainer> handler) =>
        handler(container);

    public static void Column(this IContainer container, Action<ColumnDescriptor> handler)
    {
        var column = new Column();
        container.Hold(column);
        handler(new(column));
    }

    public static void Row(this IContainer container, Action<RowDescriptor> handler)
    {
        var row = new Row();
        container.Hold(row);
        handler(new(row));
    }

    public static void Table(this IContainer container, Action<TableDescriptor> handler)
    {
        var table = new Table();
        container.Hold(table);
        handler(new(table));
    }

    /// <summary>Keeps the content on one page, as long as a page can hold it.</summary>
    public static IContainer ShowEntire(this IContainer container) => container.Put(new ShowEntire());

    /// <summary>Moves content that must be split to the next page unless this height is left.</summary>
    public static IContainer EnsureSpace(this IContainer container, float minHeight = 150) =>
        container.Put(new EnsureSpace(minHeight));

    public static void PageBreak(this IContainer container) => container.Hold(new PageBreak());

    public static IContainer ShowIf(this IContainer container, bool condition) =>
        condition ? container : new Container();

    public static IContainer ShowIf(this IContainer container, Predicate<ShowIfContext> predicate) =>
        container.Put(new ShowIf(predicate));

    public static IContainer DefaultTextStyle(this IContainer container, TextStyle textStyle) =>
        container.Put(new DefaultText(style => style.With(textStyle)));

    public static IContainer DefaultTextStyle(this IContainer container, Func<TextStyle, TextStyle> handler) =>
        container.Put(new DefaultText(handler));

    internal static T Put<T>(this IContainer container, T element)
        where T : Element
    {
        container.Hold(element);
        return element;
    }
}
