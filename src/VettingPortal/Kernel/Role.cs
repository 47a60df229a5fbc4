namespace VettingPortal.Kernel;

/// <summary>
/// What kind of office a person holds (codes of the domain specification, §7.1). A role permits acts; on which record they may be
/// done is said by a seat. A role acts only while a grant in <c>Users</c> is in force.
/// </summary>
public enum Role
{
    /// <summary>Recruitment officer.</summary>
    REC,

    /// <summary>Eligibility clerk.</summary>
    ELI,

    /// <summary>Toxicology evaluator.</summary>
    TOXL,

    /// <summary>Medical evaluator.</summary>
    MED,

    /// <summary>Psychological evaluator.</summary>
    PSI,

    /// <summary>Polygraph examiner.</summary>
    EXA,

    /// <summary>Polygraph quality reviewer.</summary>
    QC,

    /// <summary>Background investigator.</summary>
    BGI,

    /// <summary>Background supervisor.</summary>
    BGS,

    /// <summary>Academy staff.</summary>
    ACA,

    /// <summary>Adjudicator, member of the board.</summary>
    ADJ,

    /// <summary>Chair of the adjudication board.</summary>
    BRD,

    /// <summary>Certificate registrar.</summary>
    CERT,

    /// <summary>Director of an evaluation centre.</summary>
    DIR,

    /// <summary>Internal affairs investigator.</summary>
    IAI,

    /// <summary>Internal affairs director.</summary>
    IAD,

    /// <summary>Personnel.</summary>
    HR,

    /// <summary>Legal.</summary>
    LEG,

    /// <summary>Leadership; sees aggregates only.</summary>
    LDR,

    /// <summary>Auditor; reads only, the ledger included.</summary>
    AUD,

    /// <summary>Privacy officer.</summary>
    DPO,

    /// <summary>Technical administrator; sees no case data.</summary>
    SYS,

    /// <summary>Data subject.</summary>
    SUBJ,

    /// <summary>Foreign liaison.</summary>
    LIA,

    /// <summary>Coordinator; opens phases and draws evaluators.</summary>
    COO,
}
