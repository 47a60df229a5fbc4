namespace VettingPortal.Pdf.Images;

/// <summary>Turns a PNG's rows into eight-bit pixels and their opacity.</summary>
internal sealed class PngPixels(PngHeader header, byte[] palette, byte[]? transparency)
{
    private readonly int _channels = header.IsGrey ? 1 : 3;
    private readonly byte[] _color = new byte[header.Width * header.Height * (header.IsGrey ? 1 : 3)];
    private readonly byte[] _opacity = new byte[header.Width * header.Height];
    private readonly int[] _sample = new int[header.Samples];
    private readonly int _full = (1 << header.Depth) - 1;

    public RasterImage Image(byte[] raw)
    {
        var at = 0;
        var pixelBytes = Math.Max(1, header.Samples * header.Depth / 8);
        foreach (var pass in header.Passes())
        {
            var length = header.RowBytes(pass.Width);
            var above = new byte[length];
            for (var y = 0; y < pass.Height; y++)
            {
                var row = raw.AsSpan(at + 1, length);
                PngFilter.Undo(raw[at], row, above, pixelBytes);
                Spread(row, pass, y);
                above = row.ToArray();
                at += length + 1;
            }
        }

        return new(header.Width, header.Height, _channels, _color, false)
        {
            Opacity = _opacity.AsSpan().ContainsAnyExcept((byte)255) ? _opacity : null,
        };
    }

    private void Spread(ReadOnlySpan<byte> row, PngPass pass, int y)
    {
        for (var x = 0; x < pass.Width; x++)
        {
            for (var i = 0; i < _sample.Length; i++)
            {
                _sample[i] = Sample(row, (x * _sample.Length) + i);
            }

            Put((((y * pass.StepY) + pass.Y) * header.Width) + (x * pass.StepX) + pass.X);
        }
    }

    private int Sample(ReadOnlySpan<byte> row, int index) =>
        header.Depth switch
        {
            8 => row[index],
            16 => (row[index * 2] << 8) | row[(index * 2) + 1],
            _ => (row[index * header.Depth / 8] >> (8 - header.Depth - (index * header.Depth % 8))) & _full,
        };

    private void Put(int pixel)
    {
        var color = _color.AsSpan(pixel * _channels, _channels);
        if (header.HasPalette)
        {
            var entry = _sample[0];
            palette.AsSpan().Slice(Math.Min(entry * 3, Math.Max(0, palette.Length - 3)), 3).CopyTo(color);
            _opacity[pixel] = transparency is not null && entry < transparency.Length ? transparency[entry] : (byte)255;
            return;
        }

        for (var i = 0; i < _channels; i++)
        {
            color[i] = (byte)(_sample[i] * 255 / _full);
        }

        _opacity[pixel] = _sample.Length > _channels ? (byte)(_sample[^1] * 255 / _full) : Keyed();
    }

    /// <summary>A file without opacity may name one colour that is see-through.</summary>
    private byte Keyed()
    {
        if (transparency is null || transparency.Length < _channels * 2)
        {
            return 255;
        }

        for (var i = 0; i < _channels; i++)
        {
            if (_sample[i] != ((transparency[i * 2] << 8) | transparency[(i * 2) + 1]))
            {
                return 255;
            }
        }

        return 0;
    }
}
