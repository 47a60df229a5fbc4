using VettingPortal.Kernel;

namespace VettingPortal.Features.Users;

/// <summary>Which roles one person may not hold together (SOD-10): whoever could then check, or hide, their own work.</summary>
public static class RoleCombinations
{
    /// <summary>What kind of duty a role is, as far as separation looks at it.</summary>
    internal enum Duty
    {
        Vetting,
        InternalAffairs,
        OtherCase,
        Privacy,
        Leadership,
        Audit,
        Technical,
        Subject,
    }

    /// <summary>Refuses a role beside those held or awaited: <c>users.grant-forbidden-combination</c>, facts: the two roles' codes.</summary>
    public static void Check(Role role, IReadOnlyCollection<RoleGrant> open)
    {
        if (open.FirstOrDefault(grant => Forbidden(grant.Role, role)) is { } other)
        {
            throw new RuleBrokenException("users.grant-forbidden-combination", role, other.Role);
        }
    }

    public static bool Forbidden(Role one, Role other) =>
        one != other && (Excludes(one, other) || Excludes(other, one));

    private static bool Excludes(Role one, Role other) =>
        DutyOf(one) switch
        {
            // No case data, and no audit of the technician's own acts.
            Duty.Technical => DutyOf(other) is not (Duty.Subject or Duty.Leadership),
            // An auditor writes nothing, so holds no office that does.
            Duty.Audit => DutyOf(other) is not Duty.Subject,
            // Leadership sees sums, never a person's data.
            Duty.Leadership => DutyOf(other) is not (Duty.Subject or Duty.Technical),
            Duty.InternalAffairs => DutyOf(other) is Duty.Vetting,
            Duty.Privacy => other is Role.ADJ or Role.BRD,
            Duty.Vetting => one is Role.REC && other is Role.ADJ or Role.BRD,
            Duty.OtherCase or Duty.Subject => false,
        };

    private static Duty DutyOf(Role role) =>
        role switch
        {
            Role.REC or Role.ELI or Role.TOXL or Role.MED or Role.PSI or Role.EXA or Role.QC or Role.BGI or Role.BGS =>
                Duty.Vetting,
            Role.ACA or Role.ADJ or Role.BRD or Role.CERT or Role.DIR or Role.COO => Duty.Vetting,
            Role.IAI or Role.IAD => Duty.InternalAffairs,
            Role.HR or Role.LEG or Role.LIA => Duty.OtherCase,
            Role.DPO => Duty.Privacy,
            Role.LDR => Duty.Leadership,
            Role.AUD => Duty.Audit,
            Role.SYS => Duty.Technical,
            Role.SUBJ => Duty.Subject,
        };
}
