using VettingPortal.Pdf.Images;

namespace VettingPortal.Pdf.Writing;

/// <summary>The images of a document, each written once however often it is shown.</summary>
internal sealed class ImageWriter(PdfObjects objects, PdfProfile profile)
{
    private readonly Dictionary<RasterImage, int> _images = new(ReferenceEqualityComparer.Instance);

    public string Resources =>
        string.Join(' ', _images.Values.Select(id => $"/I{PdfSyntax.Number(id)} {PdfSyntax.Reference(id)}"));

    public int Use(RasterImage image)
    {
        if (!_images.TryGetValue(image, out var id))
        {
            _images[image] = id = Write(image);
        }

        return id;
    }

    private int Write(RasterImage image)
    {
        var space = image.Channels == 1 ? "/DeviceGray" : "/DeviceRGB";
        if (image.IsJpeg)
        {
            return objects.AddStream(Entries(image, space) + " /Filter /DCTDecode", image.Data, pack: false);
        }

        if (image.Opacity is not { } opacity)
        {
            return objects.AddStream(Entries(image, space), image.Data);
        }

        return profile switch
        {
            PdfProfile.Archive => objects.AddStream(
                $"{Entries(image, space)} /SMask {PdfSyntax.Reference(objects.AddStream(Entries(image, "/DeviceGray"), opacity))}",
                image.Data
            ),
            PdfProfile.Strict1b => objects.AddStream(Entries(image, space), OnWhite(image, opacity)),
        };
    }

    private static string Entries(RasterImage image, string space) =>
        $"/Type /XObject /Subtype /Image /Width {PdfSyntax.Number(image.Width)} /Height {PdfSyntax.Number(image.Height)} "
        + $"/ColorSpace {space} /BitsPerComponent 8";

    /// <summary>What a see-through image looks like on paper: PDF/A-1 knows no transparency.</summary>
    private static byte[] OnWhite(RasterImage image, byte[] opacity)
    {
        var mixed = new byte[image.Data.Length];
        for (var i = 0; i < mixed.Length; i++)
        {
            var alpha = opacity[i / image.Channels];
            mixed[i] = (byte)(((image.Data[i] * alpha) + (255 * (255 - alpha))) / 255);
        }

        return mixed;
    }
}
