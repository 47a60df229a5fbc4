using VettingPortal.Kernel;

namespace VettingPortal.Features.Settings;

/// <summary>The second person says yes, and what was proposed becomes so in this act.</summary>
public sealed record ApproveProposal(ProposalId Proposal, int? Seen = null) : ICommand
{
    public static Permission Requires => SettingsFeature.Approve;

    Guid ICommand.Subject => Proposal.Value;

    int? ICommand.Seen => Seen;

    public sealed class Handler(SettingsDesk desk, UseCaseContext context) : IHandle<ApproveProposal>
    {
        public async Task Handle(ApproveProposal command, CancellationToken cancel)
        {
            var proposal = await desk.Load(command.Proposal, cancel);
            proposal.Approve(context.Actor, context.Now);
            await desk.Apply(proposal, cancel);
        }
    }
}

/// <summary>The second person says no.</summary>
public sealed record DeclineProposal(ProposalId Proposal, string Reason, int? Seen = null) : ICommand
{
    public static Permission Requires => SettingsFeature.Approve;

    Guid ICommand.Subject => Proposal.Value;

    string? ICommand.Reason => Reason;

    int? ICommand.Seen => Seen;

    public sealed class Handler(SettingsDesk desk, UseCaseContext context) : IHandle<DeclineProposal>
    {
        public async Task Handle(DeclineProposal command, CancellationToken cancel) =>
            (await desk.Load(command.Proposal, cancel)).Decline(context.Actor, command.Reason, context.Now);
    }
}

/// <summary>Who proposed takes it back.</summary>
public sealed record WithdrawProposal(ProposalId Proposal, string Reason, int? Seen = null) : ICommand
{
    public static Permission Requires => SettingsFeature.Propose;

    Guid ICommand.Subject => Proposal.Value;

    string? ICommand.Reason => Reason;

    int? ICommand.Seen => Seen;

    public sealed class Handler(SettingsDesk desk, UseCaseContext context) : IHandle<WithdrawProposal>
    {
        public async Task Handle(WithdrawProposal command, CancellationToken cancel) =>
            (await desk.Load(command.Proposal, cancel)).Withdraw(context.Actor, command.Reason, context.Now);
    }
}
