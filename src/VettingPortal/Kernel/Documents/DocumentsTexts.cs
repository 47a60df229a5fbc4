namespace VettingPortal.Kernel.Documents;

/// <summary>Names the resource files of what people read here.</summary>
public sealed class DocumentsTexts;
