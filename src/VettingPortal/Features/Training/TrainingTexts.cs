namespace VettingPortal.Features.Training;

/// <summary>Names the resource files of what people read here.</summary>
public sealed class TrainingTexts;
