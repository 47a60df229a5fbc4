using VettingPortal.Pdf.Layout;

namespace VettingPortal.Pdf;

/// <summary>Says how a picture fills its place; without a word it takes the whole width.</summary>
public sealed class PictureDescriptor
{
    private readonly Picture _picture;

    internal PictureDescriptor(Picture picture) => _picture = picture;

    public PictureDescriptor FitArea() => Fit(PictureFit.Area);

    public PictureDescriptor FitWidth() => Fit(PictureFit.Width);

    public PictureDescriptor FitHeight() => Fit(PictureFit.Height);

    private PictureDescriptor Fit(PictureFit fit)
    {
        _picture.FitTo = fit;
        return this;
    }
}
