using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Settings;

/// <summary>One proposal: what it would change, line by line, by whom and why, and how it ended.</summary>
public sealed record FindProposal(ProposalId Proposal) : IQuery<FindProposal, FindProposal.Found>
{
    public static Permission Requires => SettingsFeature.View;

    public sealed record Found(
        ProposalId Id,
        int Version,
        ProposalKind Kind,
        ProposalState State,
        string Reason,
        string? ProposedBy,
        DateTimeOffset ProposedAt,
        string? DecidedBy,
        DateTimeOffset? DecidedAt,
        string? DecisionReason,
        bool Mine,
        IReadOnlyList<Line> Lines
    );

    /// <summary>A value as it was and as it shall be; a new record has no values before.</summary>
    public sealed record Line(string Label, object? Before, object? After)
    {
        public bool Differs => !Equals(Before, After);
    }

    public sealed class Handler(PortalDb db, UseCaseContext context, IOfficeHolders users)
        : IAnswer<FindProposal, Found>
    {
        public async Task<Found> Answer(FindProposal query, CancellationToken cancel)
        {
            var proposal =
                await db.Set<Proposal>()
                    .AsNoTracking()
                    .SingleOrDefaultAsync(known => known.Id == query.Proposal, cancel)
                ?? throw new RecordNotFoundException();
            var names = await users.NamesOf([proposal.ProposedBy, proposal.DecidedBy ?? proposal.ProposedBy], cancel);
            var before =
                proposal.Before?.Lines().ToDictionary(line => line.Label, line => line.Value, StringComparer.Ordinal)
                ?? [];
            return new(
                proposal.Id,
                proposal.Version,
                proposal.Kind,
                proposal.State,
                proposal.Reason,
                names.GetValueOrDefault(proposal.ProposedBy),
                proposal.ProposedAt,
                proposal.DecidedBy is { } by ? names.GetValueOrDefault(by) : null,
                proposal.DecidedAt,
                proposal.DecisionReason,
                proposal.ProposedBy == context.Actor.Id,
                [
                    .. proposal
                        .Change.Lines()
                        .Select(line => new Line(line.Label, before.GetValueOrDefault(line.Label), line.Value)),
                ]
            );
        }
    }
}
