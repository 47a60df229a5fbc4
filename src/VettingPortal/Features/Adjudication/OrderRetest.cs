using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Adjudication;

/// <summary>
/// The chair orders that an inconclusive phase be repeated once more than policy allows, or later (§2.7); where no board was opened yet,
/// any chair without a duty on the file. The coordinator then returns the file and has another evaluator drawn.
/// </summary>
public sealed record OrderRetest(VettingFileId File, EvaluationKind Kind, string Why) : ICommand
{
    public static Permission Requires => VettingFeature.RunBoard;

    Guid ICommand.Subject => File.Value;

    string? ICommand.Reason => Why;

    public sealed class Handler(PortalDb db, UseCaseContext context, PolicyLookup policies) : IHandle<OrderRetest>
    {
        public async Task Handle(OrderRetest command, CancellationToken cancel)
        {
            var file = await db.FileOf(command.File, context.Actor, cancel);
            if (string.IsNullOrWhiteSpace(command.Why))
            {
                throw new RuleBrokenException("adjudication.reason-missing");
            }
            var board = await db.Set<BoardCase>()
                .Where(one => one.File == file.Id)
                .OrderByDescending(one => one.Sitting)
                .FirstOrDefaultAsync(cancel);
            board?.DemandChair(context.Actor);
            file.OrderRetest(command.Kind, context.Actor, await policies.Find(cancel));
        }
    }
}
