using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Adjudication;

/// <summary>
/// The package of evidence an adjudicator decides by: the phases' conclusions in words, never a score (§9.6, §9.12). Reading it is an
/// entry in the ledger.
/// </summary>
public sealed record OpenEvidence(VettingFileId File, string Purpose)
    : IQuery<OpenEvidence, OpenEvidence.Found>,
        IRecordedRead
{
    /// <summary>The purpose under which a board reads: adjudication (§8.8).</summary>
    public const string Adjudication = "AP03";

    public static Permission Requires => AdjudicationFeature.ReadEvidence;

    Guid IRecordedRead.Subject => File.Value;

    string? IRecordedRead.Purpose => Purpose;

    public sealed record Found(IReadOnlyList<PhaseRow> Phases, IReadOnlyList<InformationRow> Information);

    public sealed record PhaseRow(
        EvaluationKind Kind,
        EvaluationResult? Result,
        string? Summary,
        DateOnly? UsableUntil
    );

    /// <summary>What an earlier round asked and was given.</summary>
    public sealed record InformationRow(int Round, string Text);

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<OpenEvidence, Found>
    {
        public async Task<Found> Answer(OpenEvidence query, CancellationToken cancel)
        {
            var actor = context.Actor;
            var file =
                await db.Set<VettingFile>()
                    .AsNoTracking()
                    .VisibleTo(actor)
                    .SingleOrDefaultAsync(one => one.Id == query.File, cancel)
                ?? throw new RecordNotFoundException();
            var board = await db.Set<BoardCase>()
                .AsNoTracking()
                .Where(one => one.File == file.Id)
                .OrderByDescending(one => one.Sitting)
                .FirstOrDefaultAsync(cancel);
            if (board is null || (!board.IsSeated(actor.Id) && board.Chair != actor.Id))
            {
                throw new RecordNotFoundException();
            }
            return new(
                [
                    .. Enum.GetValues<EvaluationKind>()
                        .Select(file.Current)
                        .OfType<Evaluation>()
                        .Select(phase => new PhaseRow(phase.Kind, phase.Result, phase.Summary, phase.UsableUntil)),
                ],
                [
                    .. board
                        .Rounds.Where(round => round.Information is not null)
                        .OrderBy(round => round.Number)
                        .Select(round => new InformationRow(round.Number, round.Information!)),
                ]
            );
        }
    }
}
