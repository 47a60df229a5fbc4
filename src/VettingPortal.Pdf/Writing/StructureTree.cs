using System.Globalization;
using System.Text;
using VettingPortal.Pdf.Layout;

namespace VettingPortal.Pdf.Writing;

/// <summary>The tree a screen reader follows, and the marks that tie it to the pages (ISO 32000-1 §14.7).</summary>
internal sealed class StructureTree(PdfObjects objects, ContentStream content)
{
    private readonly StructureNode _document = new(new("Document", new()), null);
    private readonly List<StructureNode> _nodes = [];
    private readonly Dictionary<object, StructureNode> _byKey = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<StructureNode> _path = [];
    private readonly List<List<StructureNode>> _pages = [];
    private readonly List<StructureNode> _annotations = [];
    private StructureNode? _open;
    private int _artifacts;
    private int _page;

    private StructureNode Current => _path.Count > 0 ? _path.Peek() : _document;

    public bool InArtifact => _artifacts > 0;

    public bool InFigure => _path.Any(node => node.Tag.Type == "Figure");

    public bool InHeading => _path.Any(node => node.Tag.Type is "H1" or "H2" or "H3");

    public void BeginPage(int page)
    {
        _page = page;
        _pages.Add([]);
    }

    /// <summary>Ends what is still open; the page itself goes on in the tree.</summary>
    public void CloseMark()
    {
        if (_open is not null)
        {
            content.Append("EMC\n");
            _open = null;
        }
    }

    /// <summary>What is drawn next belongs to the current element.</summary>
    public void Mark()
    {
        if (InArtifact || ReferenceEquals(_open, Current))
        {
            return;
        }

        CloseMark();
        var marks = _pages[^1];
        content.Append($"/{Current.Tag.Type} <</MCID {PdfSyntax.Number(marks.Count)}>> BDC\n");
        Current.Kids.Add(new(null, _page, marks.Count, null));
        marks.Add(Current);
        _open = Current;
    }

    /// <summary>Opens an element and says whether it is seen for the first time.</summary>
    public bool Begin(StructureTag tag, float[]? box)
    {
        if (InArtifact)
        {
            return false;
        }

        CloseMark();
        if (tag.Type == "P" && Current.HoldsText)
        {
            _path.Push(Current);
            return false;
        }

        var isNew = !_byKey.TryGetValue(tag.Key, out var node);
        if (node is null)
        {
            node = new(tag, Current) { Box = box };
            Current.Kids.Add(new(node, 0, null, null));
            _nodes.Add(node);
            _byKey[tag.Key] = node;
        }

        _path.Push(node);
        return isNew;
    }

    public void End()
    {
        if (!InArtifact)
        {
            CloseMark();
            _path.Pop();
        }
    }

    public void BeginArtifact(ArtifactKind kind)
    {
        CloseMark();
        if (_artifacts++ == 0)
        {
            content.Append(kind is ArtifactKind.Layout ? "/Artifact BMC\n" : $"/Artifact <</Type /{kind}>> BDC\n");
        }
    }

    public void EndArtifact()
    {
        if (--_artifacts == 0)
        {
            content.Append("EMC\n");
        }
    }

    /// <summary>Ties an annotation to the current element, and gives its place among annotations.</summary>
    public int Tie(int annotation)
    {
        Current.Kids.Add(new(null, _page, null, annotation));
        _annotations.Add(Current);
        return _annotations.Count - 1;
    }

    /// <summary>The key by which an annotation finds its element; known once all pages are.</summary>
    public int AnnotationKey(int place) => _pages.Count + place;

    public int Write()
    {
        var root = objects.Reserve();
        _document.Id = objects.Reserve();
        _nodes.ForEach(node => node.Id = objects.Reserve());
        foreach (var node in _nodes.Prepend(_document))
        {
            objects.Set(node.Id, StructureSyntax.Element(node, root));
        }

        var numbers = new StringBuilder();
        for (var i = 0; i < _pages.Count; i++)
        {
            numbers.Append(
                CultureInfo.InvariantCulture,
                $"{PdfSyntax.Number(i)} {PdfSyntax.References(_pages[i].Select(node => node.Id))}\n"
            );
        }

        for (var i = 0; i < _annotations.Count; i++)
        {
            numbers.Append(
                CultureInfo.InvariantCulture,
                $"{PdfSyntax.Number(AnnotationKey(i))} {PdfSyntax.Reference(_annotations[i].Id)}\n"
            );
        }

        var parents = objects.Add($"<< /Nums [{numbers}] >>");
        objects.Set(
            root,
            $"<< /Type /StructTreeRoot /K {PdfSyntax.Reference(_document.Id)} /ParentTree {PdfSyntax.Reference(parents)} "
                + $"/ParentTreeNextKey {PdfSyntax.Number(_pages.Count + _annotations.Count)} >>"
        );
        return root;
    }
}
