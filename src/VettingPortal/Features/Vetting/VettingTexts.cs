namespace VettingPortal.Features.Vetting;

/// <summary>Names the resource files of what people read here.</summary>
public sealed class VettingTexts;
