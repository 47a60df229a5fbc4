using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Features.Adjudication;

/// <summary>The file's newest appeal, or nothing but the file where there is none.</summary>
public sealed record FindAppeal(string Number) : IQuery<FindAppeal, FindAppeal.Found>
{
    public static Permission Requires => AdjudicationFeature.View;

    public sealed record Found(
        VettingFileId File,
        string Number,
        VettingState State,
        bool IsAppealable,
        DateOnly? NoticeDeliveredOn,
        DateOnly? AppealUntil,
        DateOnly? Due,
        VettingState? Against,
        DateOnly? LodgedOn,
        DocumentId? Proof,
        string? Grounds,
        IReadOnlyList<MemberRow> Panel,
        AppealDecision? Decision,
        string? Reasons,
        IReadOnlyList<EvaluationKind> Phases
    );

    public sealed record MemberRow(Guid User, string Name, AppealDecision? Decision, string? Opinion);

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<FindAppeal, Found>
    {
        public async Task<Found> Answer(FindAppeal query, CancellationToken cancel)
        {
            var file =
                await db.Set<VettingFile>()
                    .AsNoTracking()
                    .VisibleTo(context.Actor)
                    .SingleOrDefaultAsync(one => one.Number == query.Number, cancel)
                ?? throw new RecordNotFoundException();
            var appeal = await db.Set<AppealCase>()
                .AsNoTracking()
                .Where(one => one.File == file.Id)
                .OrderByDescending(one => one.RegisteredAt)
                .FirstOrDefaultAsync(cancel);
            var panel = (appeal?.Panel ?? []).OrderBy(member => member.Ordinal).ToList();
            var names = await db.NamesOf(panel.Select(member => member.User), cancel);
            return new(
                file.Id,
                file.Number,
                file.State,
                file.IsAppealable,
                file.NoticeDeliveredOn,
                file.AppealUntil,
                file.Due,
                appeal?.Against,
                appeal?.LodgedOn,
                appeal?.Proof,
                appeal?.Grounds,
                [
                    .. panel.Select(member => new MemberRow(
                        member.User,
                        names.GetValueOrDefault(member.User, ""),
                        member.Decision,
                        member.Opinion
                    )),
                ],
                appeal?.Decision,
                appeal?.Reasons,
                [.. (appeal?.Phases ?? []).Select(phase => phase.Kind)]
            );
        }
    }
}
