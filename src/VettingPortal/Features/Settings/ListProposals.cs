using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Settings;

/// <summary>What was proposed and how it ended, newest first.</summary>
public sealed record ListProposals(string? Cursor = null) : IQuery<ListProposals, PageOf<ListProposals.Row>>
{
    public static Permission Requires => SettingsFeature.View;

    public sealed record Row(
        ProposalId Id,
        ProposalKind Kind,
        ProposalState State,
        DateTimeOffset ProposedAt,
        Guid ProposedBy,
        Guid? DecidedBy,
        string Reason
    )
    {
        public string? Proposer { get; init; }

        public string? Decider { get; init; }
    }

    public sealed class Handler(PortalDb db, IOfficeHolders users) : IAnswer<ListProposals, PageOf<Row>>
    {
        public async Task<PageOf<Row>> Answer(ListProposals query, CancellationToken cancel)
        {
            var page = await db.Set<Proposal>()
                .AsNoTracking()
                .PageBy(
                    proposal => proposal.ProposedAt,
                    proposal => proposal.Reason,
                    proposals =>
                        proposals.Select(proposal => new Row(
                            proposal.Id,
                            proposal.Kind,
                            proposal.State,
                            proposal.ProposedAt,
                            proposal.ProposedBy,
                            proposal.DecidedBy,
                            proposal.Reason
                        )),
                    row => (row.ProposedAt, row.Reason),
                    query.Cursor,
                    cancel,
                    descending: true
                );
            var names = await users.NamesOf(
                [.. page.Rows.SelectMany(row => new[] { row.ProposedBy, row.DecidedBy ?? row.ProposedBy })],
                cancel
            );
            return page with
            {
                Rows =
                [
                    .. page.Rows.Select(row =>
                        row with
                        {
                            Proposer = names.GetValueOrDefault(row.ProposedBy),
                            Decider = row.DecidedBy is { } by ? names.GetValueOrDefault(by) : null,
                        }
                    ),
                ],
            };
        }
    }
}
