namespace VettingPortal.Pdf.Fonts;

/// <summary>The faces documents are set in: Noto Sans, carried within this library so that every machine gives the same bytes.</summary>
internal static class FontLibrary
{
    private static readonly Lazy<FontFace> Regular = Load("NotoSans-Regular");
    private static readonly Lazy<FontFace> Bold = Load("NotoSans-Bold");
    private static readonly Lazy<FontFace> Italic = Load("NotoSans-Italic");
    private static readonly Lazy<FontFace> BoldItalic = Load("NotoSans-BoldItalic");

    /// <summary>The face for a weight of 100 to 900. There is one family, so every family name leads to it.</summary>
    public static FontFace Find(int weight, bool italic) =>
        (weight >= 600, italic) switch
        {
            (false, false) => Regular.Value,
            (true, false) => Bold.Value,
            (false, true) => Italic.Value,
            (true, true) => BoldItalic.Value,
        };

    private static Lazy<FontFace> Load(string name) =>
        new(() =>
        {
            using var stream =
                typeof(FontLibrary).Assembly.GetManifestResourceStream(name + ".ttf")
                ?? throw new InvalidOperationException($"The font {name} is not embedded.");
            var file = new byte[stream.Length];
            stream.ReadExactly(file);
            return new FontFace(name, file);
        });
}
