using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using VettingPortal.Pdf.Writing;

namespace VettingPortal.Pdf.Signing;

/// <summary>
/// An addition to a file of this library (ISO 32000-1 §7.5.6): new objects, and new states of old ones, after all that was
/// there. It reads what this library writes, and nothing else.
/// </summary>
internal sealed partial class PdfRevision
{
    private readonly byte[] _before;
    private readonly string _text;
    private readonly int _table;
    private readonly string _trailer;
    private readonly SortedDictionary<int, string> _objects = [];
    private int _size;

    public PdfRevision(byte[] pdf)
    {
        (_before, _text) = (pdf, Encoding.Latin1.GetString(pdf));
        _table = int.Parse(Last(TableStart(), _text), CultureInfo.InvariantCulture);
        if (_table >= _text.Length || !_text.AsSpan(_table).StartsWith("xref"))
        {
            throw new InvalidDataException("The file was not written by this library.");
        }

        _trailer = _text[_text.IndexOf("trailer", _table, StringComparison.Ordinal)..];
        _size = int.Parse(Last(Size(), _trailer), CultureInfo.InvariantCulture);
        Catalog = int.Parse(Last(Root(), _trailer), CultureInfo.InvariantCulture);
        var pages = Reference().Match(Entry(Catalog, "Pages") ?? "");
        FirstPage = FirstReference(Entry(Id(pages), "Kids"));
    }

    public int Catalog { get; }

    public int FirstPage { get; }

    public int Reserve() => _size++;

    public void Set(int id, string body) => _objects[id] = body;

    /// <summary>The value of an entry, or null.</summary>
    public string? Entry(int id, string name)
    {
        var body = Body(id);
        var value = PdfEntry.Find(body, name);
        return value is { } found ? body[found.Start..found.End] : null;
    }

    public void SetEntry(int id, string name, string value)
    {
        var body = Body(id);
        _objects[id] = PdfEntry.Find(body, name) is { } found
            ? body[..found.Start] + value + body[found.End..]
            : $"{body[..^2]}/{name} {value} >>";
    }

    public void AddToArray(int id, string name, string item) =>
        SetEntry(id, name, $"[{(Entry(id, name) ?? "[]").Trim('[', ']')} {item}]");

    public static string ArrayItems(string dictionary, string name) =>
        PdfEntry.Find(dictionary, name) is { } found ? dictionary[found.Start..found.End].Trim('[', ']') : "";

    public byte[] Write()
    {
        var file = new MemoryStream();
        file.Write(_before);
        var offsets = new SortedDictionary<int, long>();
        foreach (var (id, body) in _objects)
        {
            offsets[id] = file.Position;
            Append($"{PdfSyntax.Number(id)} 0 obj\n{body}\nendobj\n");
        }

        var table = file.Position;
        Append("xref\n");
        foreach (var (id, offset) in offsets)
        {
            Append(string.Create(CultureInfo.InvariantCulture, $"{id} 1\n{offset:0000000000} 00000 n \n"));
        }

        var kept = $"{Information().Match(_trailer).Value} {Identifier().Match(_trailer).Value}";
        Append(
            $"trailer\n<< /Size {PdfSyntax.Number(_size)} /Root {PdfSyntax.Reference(Catalog)} {kept} /Prev {PdfSyntax.Number(_table)} >>\n"
                + string.Create(CultureInfo.InvariantCulture, $"startxref\n{table}\n%%EOF\n")
        );
        return file.ToArray();

        void Append(string text) => file.Write(Encoding.Latin1.GetBytes(text));
    }

    /// <summary>An object's latest state: this library writes later states later.</summary>
    private string Body(int id)
    {
        if (_objects.TryGetValue(id, out var changed))
        {
            return changed;
        }

        var start = _text.LastIndexOf($"\n{PdfSyntax.Number(id)} 0 obj\n", StringComparison.Ordinal);
        if (start < 0)
        {
            throw new InvalidDataException("The file was not written by this library.");
        }

        start = _text.IndexOf('\n', start + 1) + 1;
        return _text[start.._text.IndexOf("\nendobj", start, StringComparison.Ordinal)];
    }

    private static int FirstReference(string? array) => Id(Reference().Match(array ?? ""));

    private static int Id(Match reference) =>
        reference.Success
            ? int.Parse(reference.Groups[1].Value, CultureInfo.InvariantCulture)
            : throw new InvalidDataException("The file was not written by this library.");

    private static string Last(Regex pattern, string text) =>
        pattern.Matches(text) is { Count: > 0 } found
            ? found[^1].Groups[1].Value
            : throw new InvalidDataException("The file was not written by this library.");

    [GeneratedRegex(@"startxref\s+(\d{1,9})")]
    private static partial Regex TableStart();

    [GeneratedRegex(@"/Size (\d{1,9})")]
    private static partial Regex Size();

    [GeneratedRegex(@"/Root (\d{1,9}) 0 R")]
    private static partial Regex Root();

    [GeneratedRegex(@"(\d{1,9}) 0 R")]
    private static partial Regex Reference();

    [GeneratedRegex(@"/Info \d+ 0 R")]
    private static partial Regex Information();

    [GeneratedRegex(@"/ID \[.*?\]")]
    private static partial Regex Identifier();
}
