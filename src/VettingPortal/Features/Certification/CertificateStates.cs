using VettingPortal.Shared;

namespace VettingPortal.Features.Certification;

/// <summary>Works out where a certificate stands, from its dates and what was done with it (§7.4).</summary>
public static class CertificateStates
{
    /// <summary>From 00:00 in Mexico City of the day after its last one it has expired, suspended or not.</summary>
    public static CertificateState Of(
        DateOnly? issuedOn,
        CertificateEnding? ending,
        DateOnly? validTo,
        bool suspended,
        DateOnly today,
        int expiryWindowDays
    ) =>
        (issuedOn, ending) switch
        {
            (null, _) => CertificateState.InProcess,
            (_, CertificateEnding.Revoked) => CertificateState.Revoked,
            (_, CertificateEnding.Cancelled) => CertificateState.Cancelled,
            _ when validTo < today => CertificateState.Expired,
            _ when suspended => CertificateState.Suspended,
            _ when validTo <= today.AddDays(expiryWindowDays) => CertificateState.AboutToExpire,
            _ => CertificateState.Valid,
        };

    /// <summary>What the public is told: a certificate that will lapse is still a valid one.</summary>
    public static CertificateState ForThePublic(this CertificateState state) =>
        state is CertificateState.AboutToExpire ? CertificateState.Valid : state;

    /// <summary>Whether its holder is vetted and current.</summary>
    public static bool IsInForce(this CertificateState state) =>
        state is CertificateState.Valid or CertificateState.AboutToExpire;

    public static Tone Tone(this CertificateState state) =>
        state switch
        {
            CertificateState.InProcess => Shared.Tone.Running,
            CertificateState.Valid => Shared.Tone.Good,
            CertificateState.AboutToExpire => Shared.Tone.Due,
            CertificateState.Expired or CertificateState.Revoked or CertificateState.Cancelled => Shared.Tone.Bad,
            CertificateState.Suspended => Shared.Tone.Paused,
        };
}
