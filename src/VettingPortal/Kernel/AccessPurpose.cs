namespace VettingPortal.Kernel;

/// <summary>
/// Why a reserved part or a document is opened (§8.8): the code is kept in the ledger. AP09 (break-glass) is nobody's by office, and
/// AP10 (no case data) opens nothing.
/// </summary>
public static class AccessPurpose
{
    /// <summary>The purpose for which a result is reviewed.</summary>
    public const string Review = "AP02";

    public static readonly IReadOnlyList<string> Codes =
    [
        "AP01",
        "AP02",
        "AP03",
        "AP04",
        "AP05",
        "AP06",
        "AP07",
        "AP08",
    ];

    /// <summary>The purposes that fit somebody's office; nobody is offered another's.</summary>
    public static IReadOnlyList<string> For(Actor actor) => [.. Codes.Where(code => Offices(code).Any(actor.Is))];

    /// <summary>
    /// The purposes for which somebody's office opens documents: those of the phases, and the own assignment of whoever works on a
    /// file without evaluating.
    /// </summary>
    public static IReadOnlyList<string> ForDocuments(Actor actor) =>
        [.. Codes.Where(code => Offices(code).Any(actor.Is) || Desks(code).Any(actor.Is))];

    private static Role[] Desks(string code) =>
        code switch
        {
            "AP01" => [Role.REC, Role.ELI, Role.COO, Role.LEG, Role.CERT, Role.ACA, Role.HR],
            "AP06" => [Role.DPO],
            _ => [],
        };

    private static Role[] Offices(string code) =>
        code switch
        {
            "AP01" => [Role.TOXL, Role.MED, Role.PSI, Role.EXA, Role.BGI],
            "AP02" => [Role.TOXL, Role.MED, Role.PSI, Role.QC, Role.BGS, Role.DIR],
            "AP03" => [Role.ADJ, Role.BRD],
            "AP04" => [Role.AUD, Role.DIR],
            "AP05" => [Role.LEG, Role.DIR],
            "AP06" => [Role.LEG],
            "AP07" => [Role.IAI, Role.IAD],
            "AP08" => [Role.DIR],
            _ => [],
        };
}
