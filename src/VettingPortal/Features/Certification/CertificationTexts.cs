namespace VettingPortal.Features.Certification;

/// <summary>Names the resource files of what people read here.</summary>
public sealed class CertificationTexts;
