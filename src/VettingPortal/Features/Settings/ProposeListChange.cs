using VettingPortal.Kernel;

namespace VettingPortal.Features.Settings;

/// <summary>Proposes a day for the list of holidays, another name for one, or to take one off.</summary>
public sealed record ProposeHoliday(ProposalId Proposal, HolidayId Holiday, HolidayChange Change, string Reason)
    : ICommand
{
    public static Permission Requires => SettingsFeature.Propose;

    Guid ICommand.Subject => Proposal.Value;

    string? ICommand.Reason => Reason;

    public sealed class Handler(SettingsDesk desk) : IHandle<ProposeHoliday>
    {
        public Task Handle(ProposeHoliday command, CancellationToken cancel) =>
            desk.Propose(command.Proposal, command.Holiday.Value, command.Change, command.Reason, cancel);
    }
}

/// <summary>Proposes a profile, or what an existing one shall ask.</summary>
public sealed record ProposeForceProfile(
    ProposalId Proposal,
    ForceProfileId Profile,
    ForceProfileChange Change,
    string Reason
) : ICommand
{
    public static Permission Requires => SettingsFeature.Propose;

    Guid ICommand.Subject => Proposal.Value;

    string? ICommand.Reason => Reason;

    public sealed class Handler(SettingsDesk desk) : IHandle<ProposeForceProfile>
    {
        public Task Handle(ProposeForceProfile command, CancellationToken cancel) =>
            desk.Propose(command.Proposal, command.Profile.Value, command.Change, command.Reason, cancel);
    }
}

/// <summary>Proposes a region, or another name for one.</summary>
public sealed record ProposeRegion(ProposalId Proposal, RegionId Region, RegionChange Change, string Reason) : ICommand
{
    public static Permission Requires => SettingsFeature.Propose;

    Guid ICommand.Subject => Proposal.Value;

    string? ICommand.Reason => Reason;

    public sealed class Handler(SettingsDesk desk) : IHandle<ProposeRegion>
    {
        public Task Handle(ProposeRegion command, CancellationToken cancel) =>
            desk.Propose(command.Proposal, command.Region.Value, command.Change, command.Reason, cancel);
    }
}

/// <summary>Proposes a line of a reference list, or other words or terms for one.</summary>
public sealed record ProposeReference(
    ProposalId Proposal,
    ReferenceEntryId Entry,
    ReferenceChange Change,
    string Reason
) : ICommand
{
    public static Permission Requires => SettingsFeature.Propose;

    Guid ICommand.Subject => Proposal.Value;

    string? ICommand.Reason => Reason;

    public sealed class Handler(SettingsDesk desk) : IHandle<ProposeReference>
    {
        public Task Handle(ProposeReference command, CancellationToken cancel) =>
            desk.Propose(command.Proposal, command.Entry.Value, command.Change, command.Reason, cancel);
    }
}
