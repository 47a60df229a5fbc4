using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace VettingPortal.Pdf.Writing;

/// <summary>The numbered objects of a file, and the file made of them.</summary>
internal sealed class PdfObjects
{
    private readonly List<byte[]?> _objects = [];

    /// <summary>A number for an object that others refer to before it is written.</summary>
    public int Reserve()
    {
        _objects.Add(null);
        return _objects.Count;
    }

    public void Set(int id, string body) => _objects[id - 1] = Encoding.Latin1.GetBytes(body);

    public int Add(string body)
    {
        var id = Reserve();
        Set(id, body);
        return id;
    }

    /// <summary>Adds bytes with the entries that describe them; <paramref name="pack"/> is false for what is packed already or must stay legible.</summary>
    public int AddStream(string entries, ReadOnlySpan<byte> data, bool pack = true) =>
        pack ? AddPacked(entries, Pack(data)) : AddRaw(entries, data);

    /// <summary>Adds what <see cref="Pack"/> made before.</summary>
    public int AddPacked(string entries, ReadOnlySpan<byte> packed) =>
        AddRaw(entries + " /Filter /FlateDecode", packed);

    private int AddRaw(string entries, ReadOnlySpan<byte> packed)
    {
        var body = new MemoryStream(packed.Length + 200);
        body.Write(Encoding.Latin1.GetBytes($"<< {entries} /Length {PdfSyntax.Number(packed.Length)} >>\nstream\n"));
        body.Write(packed);
        body.Write("\nendstream"u8);
        var id = Reserve();
        _objects[id - 1] = body.ToArray();
        return id;
    }

    public int AddStream(string entries, string text, bool pack = true) =>
        AddStream(entries, Encoding.Latin1.GetBytes(text), pack);

    /// <summary>The whole file. Its identifier is made of its content, so that the same content is the same file.</summary>
    public byte[] File(string version, int catalog, int information)
    {
        var file = new MemoryStream(128 * 1024);
        Write($"%PDF-{version}\n%\u00e2\u00e3\u00cf\u00d3\n");
        var offsets = new List<long>(_objects.Count);
        for (var i = 0; i < _objects.Count; i++)
        {
            offsets.Add(file.Position);
            Write(PdfSyntax.Number(i + 1) + " 0 obj\n");
            file.Write(_objects[i] ?? throw new InvalidOperationException("An object was reserved and never written."));
            Write("\nendobj\n");
        }

        var identifier = Convert.ToHexString(
            SHA256.HashData(file.GetBuffer().AsSpan(0, (int)file.Length)).AsSpan(0, 16)
        );
        var table = file.Position;
        Write($"xref\n0 {PdfSyntax.Number(_objects.Count + 1)}\n0000000000 65535 f \n");
        offsets.ForEach(offset => Write(offset.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n"));
        Write(
            $"trailer\n<< /Size {PdfSyntax.Number(_objects.Count + 1)} /Root {PdfSyntax.Reference(catalog)} "
                + $"/Info {PdfSyntax.Reference(information)} /ID [<{identifier}> <{identifier}>] >>\n"
                + $"startxref\n{table.ToString(CultureInfo.InvariantCulture)}\n%%EOF\n"
        );
        return file.ToArray();

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
    }

    public static byte[] Pack(ReadOnlySpan<byte> data)
    {
        var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(data);
        }

        return packed.ToArray();
    }
}
