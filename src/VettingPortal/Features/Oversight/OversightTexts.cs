namespace VettingPortal.Features.Oversight;

/// <summary>Names the resource files of what people read here.</summary>
public sealed class OversightTexts;
