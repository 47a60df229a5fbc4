using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Settings;

/// <summary>Proposes numbers of law or policy from a day on; someone else approves them.</summary>
public sealed record ProposePolicy(ProposalId Proposal, DateOnly EffectiveFrom, PolicyNumbers Numbers, string Reason)
    : ICommand
{
    public static Permission Requires => SettingsFeature.ProposePolicy;

    Guid ICommand.Subject => Proposal.Value;

    string? ICommand.Reason => Reason;

    public sealed class Handler(PortalDb db, SettingsDesk desk) : IHandle<ProposePolicy>
    {
        public async Task Handle(ProposePolicy command, CancellationToken cancel)
        {
            if (await db.Set<PolicyProfile>().AnyAsync(known => known.EffectiveFrom == command.EffectiveFrom, cancel))
            {
                throw new RuleBrokenException("settings.policy-day-taken");
            }
            await desk.Propose(
                command.Proposal,
                PolicyProfileId.New().Value,
                new PolicyChange(command.EffectiveFrom, command.Numbers),
                command.Reason,
                cancel
            );
        }
    }
}
