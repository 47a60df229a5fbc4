using System.Text;
using VettingPortal.Pdf.Layout;

namespace VettingPortal.Pdf.Writing;

/// <summary>The table of contents readers show beside the pages, made of the headings.</summary>
internal sealed class Outline(PdfObjects objects)
{
    private readonly List<Entry> _entries = [];
    private Entry? _open;

    /// <summary>A heading begins; the text drawn until it ends is its title.</summary>
    public void Open(int level, int page, float top)
    {
        _open = new(level, page, top);
        _entries.Add(_open);
    }

    public void Read(GlyphRun run)
    {
        foreach (var glyph in _open is null ? [] : run.Glyphs)
        {
            _open?.Title.Append(glyph.Text);
        }
    }

    public void Close() => _open = null;

    /// <summary>The outline's object, or null without headings.</summary>
    public int? Write()
    {
        _entries.RemoveAll(entry => entry.Title.ToString().Trim().Length == 0);
        if (_entries.Count == 0)
        {
            return null;
        }

        var root = new Entry(0, 0, 0) { Id = objects.Reserve() };
        var path = new Stack<Entry>([root]);
        foreach (var entry in _entries)
        {
            entry.Id = objects.Reserve();
            while (path.Peek().Level >= entry.Level)
            {
                path.Pop();
            }

            path.Peek().Kids.Add(entry);
            path.Push(entry);
        }

        Write(root, null, null, null);
        return root.Id;
    }

    private int Write(Entry entry, Entry? parent, Entry? previous, Entry? next)
    {
        var open = entry.Kids.Count;
        for (var i = 0; i < entry.Kids.Count; i++)
        {
            open += Write(entry.Kids[i], entry, i > 0 ? entry.Kids[i - 1] : null, entry.Kids.ElementAtOrDefault(i + 1));
        }

        var own = parent is null
            ? "/Type /Outlines"
            : $"/Title {PdfSyntax.Text(entry.Title.ToString().Trim())} /Dest [{PdfSyntax.Reference(entry.Page)} /XYZ 0 {PdfSyntax.Number(entry.Top)} 0]";
        var kids = open == 0 ? "" : $" /Count {PdfSyntax.Number(open)}";
        objects.Set(
            entry.Id,
            $"<< {own}{Link("Parent", parent)}{Link("Prev", previous)}{Link("Next", next)}"
                + $"{Link("First", entry.Kids.FirstOrDefault())}{Link("Last", entry.Kids.LastOrDefault())}{kids} >>"
        );
        return open;
    }

    private static string Link(string name, Entry? to) => to is null ? "" : $" /{name} {PdfSyntax.Reference(to.Id)}";

    private sealed class Entry(int level, int page, float top)
    {
        public int Level => level;

        public int Page => page;

        public float Top => top;

        public int Id { get; set; }

        public StringBuilder Title { get; } = new();

        public List<Entry> Kids { get; } = [];
    }
}
