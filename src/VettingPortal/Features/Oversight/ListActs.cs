using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Exports;
using VettingPortal.Kernel.Ledger;

namespace VettingPortal.Features.Oversight;

/// <summary>
/// The ledger's entries, newest first. Not a recorded read: headers hold no personal data, and an entry for each page turned would bury
/// the acts of the people who are watched.
/// </summary>
public sealed record ListActs(ListActs.Choice Chosen, string? Cursor = null) : IExportable<ListActs, ListActs.Row>
{
    public static Permission Requires => OversightFeature.View;

    public ListActs From(string? cursor) => this with { Cursor = cursor };

    /// <summary>What narrows the list. <see cref="User"/> is a user name, <see cref="File"/> the number of a vetting file.</summary>
    public sealed record Choice(
        DateOnly? From = null,
        DateOnly? Until = null,
        string? Act = null,
        string? User = null,
        string? Ending = null,
        string? File = null
    );

    public sealed record Row(
        long Seq,
        Guid Id,
        DateTimeOffset At,
        Guid Actor,
        string Act,
        string Ending,
        string? Obstacle,
        Guid Subject
    )
    {
        /// <summary>Null for the portal itself and for what a test or a lost user did.</summary>
        public string? Who { get; init; }

        /// <summary>The number of the vetting file it is filed under, where it is one.</summary>
        public string? File { get; init; }
    }

    public sealed class Handler(PortalDb db, IOfficeHolders users, ActSearch search) : IAnswer<ListActs, PageOf<Row>>
    {
        public async Task<PageOf<Row>> Answer(ListActs query, CancellationToken cancel)
        {
            var page = await (await search.Narrow(query.Chosen, cancel)).PageBy(
                entry => entry.Seq,
                entry => entry.Act,
                entries =>
                    entries.Select(entry => new Row(
                        entry.Seq,
                        entry.Id,
                        entry.At,
                        entry.Actor,
                        entry.Act,
                        entry.Ending,
                        entry.Obstacle,
                        entry.Subject
                    )),
                row => (row.Seq, row.Act),
                query.Cursor,
                cancel,
                descending: true
            );
            var names = await users.NamesOf([.. page.Rows.Select(row => row.Actor)], cancel);
            var subjects = page.Rows.Select(row => new VettingFileId(row.Subject)).Distinct().ToList();
            var files = await db.Set<VettingFile>()
                .AsNoTracking()
                .Where(file => subjects.Contains(file.Id))
                .ToDictionaryAsync(file => file.Id.Value, file => file.Number, cancel);
            return page with
            {
                Rows =
                [
                    .. page.Rows.Select(row =>
                        row with
                        {
                            Who = names.GetValueOrDefault(row.Actor),
                            File = files.GetValueOrDefault(row.Subject),
                        }
                    ),
                ],
            };
        }
    }
}
