namespace VettingPortal.Features.Recruitment;

/// <summary>The privacy notice applicants sign (aviso de privacidad), by its version.</summary>
public static class PrivacyNotices
{
    /// <summary>The version in use; a file or batch keeps the one that was signed.</summary>
    public const string Current = "2026-01";

    public const int MaxLength = 40;
}
