namespace VettingPortal.Features.Leadership;

/// <summary>Names the resource files of what people read here.</summary>
public sealed class LeadershipTexts;
