using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Recruitment;

/// <summary>Finds an applicant eligible, by somebody other than who registered them (§7.3, 3).</summary>
public sealed record FindEligible(VettingFileId File, int? Seen = null) : ICommand
{
    public static Permission Requires => VettingFeature.JudgeEligibility;

    Guid ICommand.Subject => File.Value;

    int? ICommand.Seen => Seen;

    public sealed class Handler(
        PortalDb db,
        UseCaseContext context,
        PolicyLookup policies,
        IntakeLookup intake,
        EligibilityLookup eligibility
    ) : IHandle<FindEligible>
    {
        public async Task Handle(FindEligible command, CancellationToken cancel)
        {
            var file = await db.FileFor(command.File, context.Actor, cancel);
            // A paper may have been taken back since the application was received.
            if ((await intake.Find(file, cancel)).Missing.Count > 0)
            {
                throw new RuleBrokenException("vetting.documents-missing");
            }
            var facts = new VettingFacts(await policies.Find(cancel))
            {
                Eligibility = await eligibility.Find(file, cancel),
            };
            file.Take(VettingStep.FindEligible, context.Actor, facts);
        }
    }
}
