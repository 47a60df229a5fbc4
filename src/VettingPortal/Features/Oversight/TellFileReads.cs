using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Kernel.Ledger.Keys;

namespace VettingPortal.Features.Oversight;

/// <summary>
/// What a person is told when they ask who read their file: the day, the office and the purpose of each read, no names, and nothing that
/// would tell of internal affairs (§9.2). The privacy officer takes it away as PDF; that it was taken is an entry under the file.
/// </summary>
public sealed record TellFileReads(VettingFileId File) : IQuery<TellFileReads, TellFileReads.Content>, IRecordedRead
{
    private const int Most = 5000;

    public static Permission Requires => OversightFeature.TellReads;

    Guid IRecordedRead.Subject => File.Value;

    /// <summary>Request of the person for their data (§8.8).</summary>
    string? IRecordedRead.Purpose => "AP06";

    public sealed record Content(string Name, byte[] Bytes);

    public sealed class Handler(
        PortalDb db,
        ReadsOfFile reads,
        SubjectKeys keys,
        UseCaseContext context,
        IStringLocalizer<OversightTexts> texts,
        PortalTexts portal
    ) : IAnswer<TellFileReads, Content>
    {
        public async Task<Content> Answer(TellFileReads query, CancellationToken cancel)
        {
            var (file, number) = await reads.File(
                db.Set<VettingFile>().AsNoTracking().Where(one => one.Id == query.File),
                cancel
            );
            var entries = await (await reads.ToldToThePerson(file, cancel))
                .OrderByDescending(entry => entry.At)
                .ThenByDescending(entry => entry.Seq)
                .Take(Most)
                .Select(entry => new
                {
                    entry.Id,
                    entry.At,
                    entry.Header,
                })
                .ToListAsync(cancel);
            var purposes = await Purposes([.. entries.Select(entry => entry.Id)], cancel);
            var name = $"{texts["TellReadsFile"].Value}-{number}-{context.Today:yyyy-MM-dd}.pdf";
            return new(
                name,
                FileReadsReport.Write(
                    FactsOf(
                        number,
                        [
                            .. entries
                                .Select(entry => (entry.Id, entry.At, Office: OfficeIn(entry.Header)))
                                .Where(read => read.Office is not (Role.IAI or Role.IAD))
                                .Select(read => new FileReadsReport.Read(
                                    Say.Instant(read.At),
                                    read.Office is { } office ? portal.Of(office) : "—",
                                    purposes.GetValueOrDefault(read.Id, "—")
                                )),
                        ]
                    )
                )
            );
        }

        private FileReadsReport.Facts FactsOf(string number, IReadOnlyList<FileReadsReport.Read> told) =>
            new(
                CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "es-MX",
                context.Now,
                "VettingPortal",
                texts["TellReadsTitle", number],
                texts["TellReadsExplained", Say.Date(context.Today)],
                [texts["At"], texts["ReaderOffice"], texts["Purpose"]],
                told,
                texts["NoFileReads"],
                texts["PageWord"],
                texts["OfWord"],
                texts["PrintedBy", context.Actor.Name, Say.Instant(context.Now)]
            );

        // The office in which it was read, not the one the reader holds today.
        private static Role? OfficeIn(byte[] header)
        {
            using var json = JsonDocument.Parse(header);
            return
                json.RootElement.TryGetProperty("role", out var text)
                && Enum.TryParse<Role>(text.GetString(), out var role)
                ? role
                : null;
        }

        // Of what was said only a code of the list is told: a reference may name a person or a case.
        private async Task<Dictionary<Guid, string>> Purposes(List<Guid> entries, CancellationToken cancel)
        {
            var said = await db
                .LedgerParts.AsNoTracking()
                .Where(part => entries.Contains(part.Entry) && part.Type == PartWriter.Said)
                .ToListAsync(cancel);
            var found = new Dictionary<Guid, string>();
            foreach (var part in said)
            {
                if (await keys.Open(part, cancel) is { } content && CodeIn(content) is { } code)
                {
                    found[part.Entry] = portal.Find($"Purpose.{code}", []) ?? code;
                }
            }
            return found;
        }

        private static string? CodeIn(byte[] content)
        {
            using var json = JsonDocument.Parse(content);
            var words = json.RootElement.GetProperty("after").GetProperty("reason").GetString()?.Split(' ')[0];
            return words is BrokenGlass.Purpose || AccessPurpose.Codes.Contains(words) ? words : null;
        }
    }
}
