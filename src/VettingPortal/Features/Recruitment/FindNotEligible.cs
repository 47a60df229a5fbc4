using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Recruitment;

/// <summary>Finds an applicant not eligible, for a reason of the list (§8.7); they may appeal.</summary>
public sealed record FindNotEligible(VettingFileId File, string ReasonCode, string Why, int? Seen = null) : ICommand
{
    /// <summary>The reasons that are found before any evaluation.</summary>
    public static readonly IReadOnlyList<string> Reasons =
    [
        "D01",
        "D02",
        "D03",
        "D04",
        "D05",
        "D06",
        "D07",
        "D08",
        "D09",
        "D10",
        "D11",
        "D25",
    ];

    public static Permission Requires => VettingFeature.JudgeEligibility;

    Guid ICommand.Subject => File.Value;

    string? ICommand.Reason => Why;

    int? ICommand.Seen => Seen;

    public sealed class Handler(PortalDb db, UseCaseContext context, PolicyLookup policies) : IHandle<FindNotEligible>
    {
        public async Task Handle(FindNotEligible command, CancellationToken cancel)
        {
            if (!Reasons.Contains(command.ReasonCode))
            {
                throw new RuleBrokenException("recruitment.reason-unknown");
            }
            var file = await db.FileFor(command.File, context.Actor, cancel);
            var facts = new VettingFacts(await policies.Find(cancel)) { ReasonCode = command.ReasonCode };
            file.Take(VettingStep.FindNotEligible, context.Actor, facts);
        }
    }
}
