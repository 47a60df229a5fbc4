using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Recruitment;

/// <summary>
/// Takes back a batch's next thousand drafts that have not moved: they close as undone, and their people may apply again. Repeated until
/// <see cref="FindImport"/> says that none is left. Whoever imported it may, or the coordinator. Breaks
/// <c>recruitment.import-of-another</c>, <c>recruitment.nothing-to-undo</c>.
/// </summary>
public sealed record UndoImport(ImportBatchId Batch, string Why) : ICommand
{
    public static Permission Requires => RecruitmentFeature.UndoImports;

    Guid ICommand.Subject => Batch.Value;

    string? ICommand.Reason => Why;

    public sealed class Handler(PortalDb db, UseCaseContext context, PolicyLookup policies) : IHandle<UndoImport>
    {
        public async Task Handle(UndoImport command, CancellationToken cancel)
        {
            var batch = await db.BatchFor(command.Batch, cancel);
            batch.DemandTakenBackBy(context.Actor);
            var id = command.Batch.Value;
            var files = await db.Set<VettingFile>()
                .Where(file =>
                    file.Batch == id && file.State == VettingState.Draft && file.HeldSince == null && !file.Steps.Any()
                )
                .OrderBy(file => file.Number)
                .Take(ApplicantJudge.ChunkSize)
                .ToListAsync(cancel);
            if (files.Count == 0 && batch.State is ImportState.Undone)
            {
                throw new RuleBrokenException("recruitment.nothing-to-undo");
            }
            var facts = new VettingFacts(await policies.Find(cancel));
            files.ForEach(file => file.Take(VettingStep.Undo, context.Actor, facts));
            batch.Undo(files.Count);
        }
    }
}
