namespace VettingPortal.Features.Integrity;

/// <summary>What conduct is alleged (§5.2; the list <c>ia_categories</c> of the reference data).</summary>
public enum IntegrityCategory
{
    IA01,
    IA02,
    IA03,
    IA04,
    IA05,
    IA06,
    IA07,
    IA08,
    IA09,
    IA10,
    IA11,
    IA12,
    IA13,
    IA14,
    IA15,
    IA16,
    IA17,
    IA18,
    IA19,
    IA20,
    IA21,
    IA22,
    IA23,
    IA24,
    IA99,
}

/// <summary>How soon it must be looked into (§5.2).</summary>
public enum IntegrityPriority
{
    /// <summary>Life, organised crime, vetting fraud, retaliation: the same day.</summary>
    P1,

    /// <summary>Corruption, force with injury: three business days.</summary>
    P2,

    /// <summary>Serious conduct: ten.</summary>
    P3,

    /// <summary>Minor: the supervisor's.</summary>
    P4,
}

/// <summary>Where a flag stands. Only the director's order has any effect outside internal affairs.</summary>
public enum FlagState
{
    Flagged,
    Ordered,
    Lifted,
    Dismissed,
}
