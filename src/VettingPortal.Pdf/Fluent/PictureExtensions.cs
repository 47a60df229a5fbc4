using VettingPortal.Pdf.Images;
using VettingPortal.Pdf.Layout;
using VettingPortal.Pdf.Vectors;

namespace VettingPortal.Pdf;

/// <summary>Photographs and drawings.</summary>
public static class PictureExtensions
{
    /// <summary>Shows a JPEG or PNG file. Throws <see cref="InvalidDataException"/> when it is neither, or damaged.</summary>
    public static PictureDescriptor Image(this IContainer container, byte[] imageData) =>
        new(container.Put(new ImagePicture(RasterImage.Read(imageData))));

    /// <summary>Draws an SVG made of shapes with plain colours.</summary>
    public static PictureDescriptor Svg(this IContainer container, string svg) =>
        new(container.Put(new DrawingPicture(SvgDrawing.Read(svg))));
}
