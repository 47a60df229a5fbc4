using VettingPortal.Kernel;

namespace VettingPortal.Features.Users;

/// <summary>The offices of the house, by which people are listed.</summary>
public enum Office
{
    Recruitment,
    Coordination,
    Evaluation,
    Adjudication,
    Training,
    Certification,
    Integrity,
    Direction,
    Support,
    Oversight,
    Administration,
}

public static class Offices
{
    /// <summary>The office in which a role is held.</summary>
    public static Office Of(Role role) =>
        role switch
        {
            Role.REC or Role.ELI => Office.Recruitment,
            Role.COO => Office.Coordination,
            Role.TOXL or Role.MED or Role.PSI or Role.EXA or Role.QC or Role.BGI or Role.BGS => Office.Evaluation,
            Role.ADJ or Role.BRD => Office.Adjudication,
            Role.ACA => Office.Training,
            Role.CERT or Role.DIR => Office.Certification,
            Role.IAI or Role.IAD => Office.Integrity,
            Role.LDR => Office.Direction,
            Role.HR or Role.LEG or Role.LIA or Role.SUBJ => Office.Support,
            Role.AUD or Role.DPO => Office.Oversight,
            Role.SYS => Office.Administration,
        };
}
