using VettingPortal.Kernel;

namespace VettingPortal.Features.Adjudication;

/// <summary>The reasons of §8.7 that a board may give for a denial; the others end a file in other ways.</summary>
public static class DenialReasons
{
    public static readonly IReadOnlyList<string> All =
    [
        "D01",
        "D02",
        "D03",
        "D04",
        "D06",
        "D10",
        "D11",
        "D12",
        "D13",
        "D14",
        "D15",
        "D16",
        "D17",
        "D18",
        "D23",
    ];

    /// <summary>The code, or a refusal: <c>adjudication.reason-code-missing</c>.</summary>
    public static string Known(string? code) =>
        code is not null && All.Contains(code)
            ? code
            : throw new RuleBrokenException("adjudication.reason-code-missing");
}
