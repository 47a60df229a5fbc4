namespace VettingPortal.Pdf;

/// <summary>The page on which something may be shown.</summary>
public readonly record struct ShowIfContext(int PageNumber, int TotalPages);
