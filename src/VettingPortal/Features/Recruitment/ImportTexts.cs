namespace VettingPortal.Features.Recruitment;

/// <summary>What people read about an applicants' file: the verdicts on its lines, and why a file was refused.</summary>
public sealed class ImportTexts;
