using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Exports;

namespace VettingPortal.Features.Oversight;

/// <summary>
/// Who read the reserved parts of a file, newest first: for the auditor, the coordinator who opened its evaluation, and the privacy
/// officer, who answers the person with it (§9.2) and is told offices, no names. Of internal affairs only the auditor is told (§5.7).
/// </summary>
public sealed record ListFileReads(string Number, string? After = null) : IExportable<ListFileReads, ListFileReads.Row>
{
    public static Permission Requires => OversightFeature.FileReads;

    public ListFileReads From(string? cursor) => this with { After = cursor };

    public sealed record Row(DateTimeOffset At, string Act, Guid Reader)
    {
        /// <summary>The reader's name, for those who may know it.</summary>
        public string? Who { get; init; }

        /// <summary>The office they hold; null where they hold none any more.</summary>
        public Role? Office { get; init; }
    }

    public sealed class Handler(PortalDb db, ReadsOfFile reads, UseCaseContext context, IOfficeHolders users)
        : IAnswer<ListFileReads, PageOf<Row>>
    {
        public async Task<PageOf<Row>> Answer(ListFileReads query, CancellationToken cancel)
        {
            var (file, _) = await reads.File(
                db.Set<VettingFile>().AsNoTracking().Where(one => one.Number == query.Number),
                cancel
            );
            var page = await (await reads.Told(file, cancel)).PageBy(
                // Not by its number in the ledger: a gap there would tell of acts that nobody may know of.
                entry => entry.At,
                entry => entry.Act,
                entries => entries.Select(entry => new Row(entry.At, entry.Act, entry.Actor)),
                row => (row.At, row.Act),
                query.After,
                cancel,
                descending: true
            );
            return page with { Rows = await Named(page.Rows, cancel) };
        }

        private async Task<IReadOnlyList<Row>> Named(IReadOnlyList<Row> rows, CancellationToken cancel)
        {
            var readers = rows.Select(row => row.Reader).Distinct().ToList();
            var ids = readers.ConvertAll(reader => new PortalUserId(reader));
            var grants = await db.Set<RoleGrant>()
                .AsNoTracking()
                .Where(RoleGrant.InForceOn(context.Today))
                .Where(grant => ids.Contains(grant.User))
                .Select(grant => new { grant.User, grant.Role })
                .ToListAsync(cancel);
            var offices = grants.ToLookup(grant => grant.User.Value, grant => grant.Role);
            var onlyOffices = !context.Actor.Is(Role.AUD) && context.Actor.Is(Role.DPO);
            var names = onlyOffices ? new Dictionary<Guid, string>() : await users.NamesOf(readers, cancel);
            return
            [
                .. rows.Select(row =>
                    row with
                    {
                        Reader = onlyOffices ? Guid.Empty : row.Reader,
                        Who = names.GetValueOrDefault(row.Reader),
                        Office = offices[row.Reader].Order().Select(role => (Role?)role).FirstOrDefault(),
                    }
                ),
            ];
        }
    }
}

/// <summary>What a file of this list holds: what the person may be told.</summary>
public sealed class FileReadColumns(IStringLocalizer<OversightTexts> texts, PortalTexts words)
    : IListColumns<ListFileReads.Row>
{
    public static string Act => "ExportFileReads";

    public string Name => texts["ExportFileReads"];

    public IReadOnlyList<ListColumn<ListFileReads.Row>> Columns =>
        [
            new(texts["At"], row => Say.Instant(row.At)),
            new(texts["Act"], row => words.Act(row.Act)),
            new(texts["ReaderOffice"], row => row.Office is { } office ? words.Of(office) : ""),
            new(texts["Who"], row => row.Who),
        ];
}
