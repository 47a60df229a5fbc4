using VettingPortal.Features.Settings;

namespace VettingPortal.Features.Oversight;

/// <summary>
/// How long what is on record of a person is kept (§9.4): who never served, two years after the last file ended; who was certified, ten
/// years after the last certificate ended. Both numbers are the policy's.
/// </summary>
public static class Retention
{
    /// <summary>The first day on which the person may be erased.</summary>
    public static DateOnly EndsOn(PersonsPast past, PolicyNumbers numbers)
    {
        var file = past.LastFileEndedOn.AddYears(numbers.RetentionUnselectedYears);
        return
            past.LastCertificateEndedOn?.AddYears(numbers.RetentionCertifiedYears) is { } certificate
            && certificate > file
            ? certificate
            : file;
    }
}

/// <summary>What retention is counted from.</summary>
public sealed record PersonsPast(DateOnly LastFileEndedOn, DateOnly? LastCertificateEndedOn);
