using System.Buffers.Binary;

namespace VettingPortal.Pdf.Images;

/// <summary>What a PNG says about its pixels first of all.</summary>
internal sealed record PngHeader(int Width, int Height, int Depth, int ColorType, bool Interlaced)
{
    /// <summary>Start and step of Adam7's seven passes, across and down.</summary>
    private static readonly (int X, int Y, int StepX, int StepY)[] Adam7 =
    [
        (0, 0, 8, 8),
        (4, 0, 8, 8),
        (0, 4, 4, 8),
        (2, 0, 4, 4),
        (0, 2, 2, 4),
        (1, 0, 2, 2),
        (0, 1, 1, 2),
    ];

    public bool HasPalette => ColorType == 3;

    public bool IsGrey => ColorType is 0 or 4;

    /// <summary>Samples stored for one pixel.</summary>
    public int Samples =>
        ColorType switch
        {
            0 or 3 => 1,
            2 => 3,
            4 => 2,
            6 => 4,
            _ => throw new InvalidDataException("The PNG has an unknown colour type."),
        };

    public static PngHeader Read(ReadOnlySpan<byte> chunk) =>
        new(
            BinaryPrimitives.ReadInt32BigEndian(chunk),
            BinaryPrimitives.ReadInt32BigEndian(chunk[4..]),
            chunk[8] is 1 or 2 or 4 or 8 or 16
                ? chunk[8]
                : throw new InvalidDataException("The PNG has an unknown depth."),
            chunk[9],
            chunk[12] == 1
        );

    public int RowBytes(int width) => (int)((((long)width * Samples * Depth) + 7) / 8);

    public IEnumerable<PngPass> Passes()
    {
        if (!Interlaced)
        {
            return [new(0, 0, 1, 1, Width, Height)];
        }

        return Adam7
            .Select(pass => new PngPass(
                pass.X,
                pass.Y,
                pass.StepX,
                pass.StepY,
                (Width - pass.X + pass.StepX - 1) / pass.StepX,
                (Height - pass.Y + pass.StepY - 1) / pass.StepY
            ))
            .Where(pass => pass is { Width: > 0, Height: > 0 });
    }
}

/// <summary>One reduced picture of an interlaced file, or the whole of another.</summary>
internal sealed record PngPass(int X, int Y, int StepX, int StepY, int Width, int Height);
