using VettingPortal.Pdf.Images;

namespace VettingPortal.Pdf;

/// <summary>Pictures as files.</summary>
public static class PictureFile
{
    /// <summary>Whether a file is a JPEG or PNG that can be shown, and not damaged.</summary>
    public static bool IsReadable(byte[] file)
    {
        try
        {
            _ = RasterImage.Read(file);
            return true;
        }
        catch (Exception damage) when (damage is InvalidDataException or IndexOutOfRangeException or ArgumentException)
        {
            return false;
        }
    }
}
