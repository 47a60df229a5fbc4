using VettingPortal.Pdf.Images;

namespace VettingPortal.Pdf.Layout;

/// <summary>A photograph or other raster image.</summary>
internal sealed class ImagePicture(RasterImage image) : Picture(new(image.ShownWidth, image.ShownHeight))
{
    protected override void Paint(ICanvas canvas, Area size) => canvas.DrawImage(image, size.Width, size.Height);
}
