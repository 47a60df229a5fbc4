namespace VettingPortal.Features.Recruitment;

/// <summary>Names the resource files of what people read here.</summary>
public sealed class RecruitmentTexts;
