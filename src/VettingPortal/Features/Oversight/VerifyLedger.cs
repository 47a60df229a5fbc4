using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Oversight;

/// <summary>Begins a verification of the whole ledger; <see cref="LedgerWatch"/> then does it. One at a time: <c>oversight.verification-running</c>.</summary>
public sealed record StartVerification(LedgerVerificationId Id) : ICommand
{
    public static Permission Requires => OversightFeature.Verify;

    Guid ICommand.Subject => Id.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context, LedgerWatch watch) : IHandle<StartVerification>
    {
        public Task Handle(StartVerification command, CancellationToken cancel)
        {
            if (watch.Running is not null)
            {
                throw new RuleBrokenException("oversight.verification-running");
            }
            db.Add(LedgerVerification.Start(command.Id, context.Actor, context.Now));
            return Task.CompletedTask;
        }
    }
}

/// <summary>Takes down what a verification came to, and alarms the auditor when it found anything. By the portal itself.</summary>
public sealed record RecordVerification(LedgerVerificationId Id, VerificationOutcome Outcome) : ICommand
{
    public static Permission Requires => OversightFeature.Record;

    Guid ICommand.Subject => Id.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<RecordVerification>
    {
        public async Task Handle(RecordVerification command, CancellationToken cancel)
        {
            var run = await db.Set<LedgerVerification>().SingleAsync(one => one.Id == command.Id, cancel);
            run.End(command.Outcome, context.Now);
            if (run.FindingCount > 0)
            {
                db.Add(
                    OversightAlert.Raise(
                        OversightAlertId.New(),
                        AlertKind.LedgerFindings,
                        run.Id.Value,
                        null,
                        [run.FindingCount.ToString(System.Globalization.CultureInfo.InvariantCulture)],
                        context.Now
                    )
                );
            }
        }
    }
}
