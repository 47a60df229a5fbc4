using VettingPortal.Kernel;

namespace VettingPortal.Features.Evaluations;

/// <summary>
/// Why a reserved part is opened (§8.8): the code is kept in the ledger. AP09 (break-glass) and AP10 (no case data) open no phase.
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
