namespace VettingPortal.Features.Adjudication;

/// <summary>Names the resource files of what people read here.</summary>
public sealed class AdjudicationTexts;
