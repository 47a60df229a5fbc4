using System.Globalization;
using System.Text;
using QRCoder;

namespace VettingPortal.Features.Certification;

/// <summary>A QR code as vector shapes: sharp at any size, small in the file.</summary>
public static class QrDrawing
{
    /// <summary>The code as SVG, one path of the dark modules' runs. Level M survives a stamp or a fold over part of it.</summary>
    public static string Svg(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; )
            {
                var from = x;
                while (x < rows.Count && rows[y][x])
                {
                    x++;
                }
                if (x > from)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
                }
                x += x > from ? 0 : 1;
            }
        }
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {rows.Count} {rows.Count}\"><path fill=\"#14242A\" d=\"{path}\"/></svg>"
        );
    }
}
