namespace VettingPortal.Pdf;

/// <summary>The archival standard a document is written to.</summary>
public enum PdfProfile
{
    /// <summary>PDF/A-3a and PDF/UA-1: tagged, with attachments and transparent images. What people receive.</summary>
    Archive,

    /// <summary>PDF/A-1b on PDF 1.4: no attachments, nothing transparent. What the oldest archives and validators read.</summary>
    Strict1b,
}
