using System.Globalization;

namespace VettingPortal.Pdf;

/// <summary>A colour of the sRGB space, as 0xAARRGGBB. See-through colours are mixed with white paper when drawn.</summary>
public readonly record struct Color(uint Argb)
{
    public byte Alpha => (byte)(Argb >> 24);

    public byte Red => (byte)(Argb >> 16);

    public byte Green => (byte)(Argb >> 8);

    public byte Blue => (byte)Argb;

    public static Color FromRGB(byte red, byte green, byte blue) =>
        new(0xFF000000u | ((uint)red << 16) | ((uint)green << 8) | blue);

    /// <summary>Reads #RGB, #RRGGBB or #AARRGGBB.</summary>
    public static Color FromHex(string hex)
    {
        ArgumentNullException.ThrowIfNull(hex);
        var digits = hex.TrimStart('#');
        if (digits.Length == 3)
        {
            digits = string.Concat(digits.Select(digit => new string(digit, 2)));
        }

        var value = uint.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return digits.Length switch
        {
            6 => new Color(0xFF000000u | value),
            8 => new Color(value),
            _ => throw new FormatException($"'{hex}' is not a colour."),
        };
    }

    public static implicit operator Color(string hex) => FromHex(hex);

    public static implicit operator Color(uint argb) => new(argb);

    /// <summary>The opaque colour this one makes on white paper: archival files avoid blending.</summary>
    internal Color OnWhite()
    {
        var alpha = Alpha;
        return alpha == 255 ? this : FromRGB(Mix(Red), Mix(Green), Mix(Blue));

        byte Mix(byte channel) => (byte)(((channel * alpha) + (255 * (255 - alpha))) / 255);
    }
}
