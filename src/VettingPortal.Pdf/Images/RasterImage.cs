namespace VettingPortal.Pdf.Images;

/// <summary>A photograph or other raster image, ready to be written into a file.</summary>
/// <param name="Width">In pixels, as stored.</param>
/// <param name="Height">In pixels, as stored.</param>
/// <param name="Channels">1 for grey, 3 for red, green and blue.</param>
/// <param name="Data">A whole JPEG file, or pixels row by row.</param>
/// <param name="IsJpeg">Whether <paramref name="Data"/> is a JPEG file.</param>
internal sealed record RasterImage(int Width, int Height, int Channels, byte[] Data, bool IsJpeg)
{
    /// <summary>One byte of opacity for each pixel, where some are not opaque.</summary>
    public byte[]? Opacity { get; init; }

    /// <summary>How the camera was held (Exif 2.3, tag 0x0112): 1 is upright, 3 upside down, 6 and 8 on a side.</summary>
    public int Orientation { get; init; } = 1;

    public int ShownWidth => Orientation >= 5 ? Height : Width;

    public int ShownHeight => Orientation >= 5 ? Width : Height;

    public static RasterImage Read(byte[] file) =>
        file switch
        {
            [0xFF, 0xD8, ..] => JpegFile.Read(file),
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => PngFile.Read(file),
            _ => throw new InvalidDataException("The image is neither JPEG nor PNG."),
        };
}
