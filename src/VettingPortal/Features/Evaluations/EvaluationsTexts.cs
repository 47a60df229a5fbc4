namespace VettingPortal.Features.Evaluations;

/// <summary>Names the resource files of what people read here.</summary>
public sealed class EvaluationsTexts;
