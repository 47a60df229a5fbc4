namespace VettingPortal.Features.Integrity;

/// <summary>Names the resource files of what people read here.</summary>
public sealed class IntegrityTexts;
