using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Oversight;

/// <summary>The statement of one verification in PDF; taking it away is an act.</summary>
public sealed record OpenStatement(LedgerVerificationId Id)
    : IQuery<OpenStatement, OpenStatement.Content>,
        IRecordedRead
{
    public static Permission Requires => OversightFeature.View;

    Guid IRecordedRead.Subject => Id.Value;

    string? IRecordedRead.Purpose => null;

    public sealed record Content(string Name, byte[] Bytes);

    public sealed class Handler(
        PortalDb db,
        UseCaseContext context,
        IStringLocalizer<OversightTexts> texts,
        PortalTexts portal
    ) : IAnswer<OpenStatement, Content>
    {
        public async Task<Content> Answer(OpenStatement query, CancellationToken cancel)
        {
            var run =
                await db.Set<LedgerVerification>()
                    .AsNoTracking()
                    .SingleOrDefaultAsync(one => one.Id == query.Id && one.EndedAt != null, cancel)
                ?? throw new RecordNotFoundException();
            var day = MexicoTime.DayOf(run.StartedAt);
            return new(
                string.Create(CultureInfo.InvariantCulture, $"{texts["StatementFile"].Value}-{day:yyyy-MM-dd}.pdf"),
                VerificationStatement.Write(FactsOf(run))
            );
        }

        private VerificationStatement.Facts FactsOf(LedgerVerification run) =>
            new(
                CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "es-MX",
                context.Now,
                "VettingPortal",
                texts["StatementTitle"],
                run.FindingCount == 0 ? texts["StatementClean"] : texts["StatementFound", run.FindingCount],
                texts["StatementExplained"],
                [
                    (texts["VerifiedAt"], Say.Instant(run.EndedAt!.Value)),
                    (texts["EntriesVerified"], Say.Number((int)run.Entries)),
                    (texts["RowsVerified"], Say.Number((int)run.Rows)),
                    (texts["CheckpointsVerified"], Say.Number((int)run.Checkpoints)),
                    (texts["TreeRoot"], run.Root!),
                    (texts["Verification"], run.Folio),
                ],
                texts["FindingsTitle"],
                [.. run.Findings.OrderBy(one => one.Number).Select(one => one.Sentence(portal))],
                texts["PageWord"],
                texts["OfWord"],
                texts["PrintedBy", context.Actor.Name, Say.Instant(context.Now)]
            );
    }
}

internal static class FindingSentences
{
    /// <summary>Code, record, version and the sentence in the reader's language.</summary>
    public static string Sentence(this KeptFinding finding, PortalTexts texts) =>
        $"{finding.Code} {finding.Entity} {finding.Key} {finding.RecordVersion}: "
        + texts.Find($"FindingCode.{finding.Code}", finding.Facts.Length == 0 ? [] : [.. finding.Facts.Split('\n')]);
}
