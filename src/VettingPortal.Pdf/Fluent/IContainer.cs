using VettingPortal.Pdf.Layout;

namespace VettingPortal.Pdf;

/// <summary>A place on the page that holds one thing. What it holds is said by the methods that extend it.</summary>
public interface IContainer
{
    internal void Hold(Element element);
}
