namespace VettingPortal.Pdf.Fonts;

/// <summary>A font file compressed for a PDF, with its length before.</summary>
internal sealed record PackedFont(byte[] Packed, int Length);
