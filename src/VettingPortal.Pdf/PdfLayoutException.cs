namespace VettingPortal.Pdf;

/// <summary>A template asks for something no page can hold. A fault of the template, never of the facts.</summary>
public sealed class PdfLayoutException : Exception
{
    public PdfLayoutException() { }

    public PdfLayoutException(string message)
        : base(message) { }

    public PdfLayoutException(string message, Exception inner)
        : base(message, inner) { }
}
