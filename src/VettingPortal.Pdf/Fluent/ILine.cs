namespace VettingPortal.Pdf;

/// <summary>A line, of which the colour can be said.</summary>
public interface ILine
{
    internal Color Color { get; set; }
}
