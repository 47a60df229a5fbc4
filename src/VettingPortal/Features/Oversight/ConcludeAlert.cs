using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Oversight;

/// <summary>The auditor says what was done about an alert.</summary>
public sealed record ConcludeAlert(OversightAlertId Alert, string Conclusion, int? Seen = null) : ICommand
{
    public static Permission Requires => OversightFeature.ConcludeAlerts;

    Guid ICommand.Subject => Alert.Value;

    int? ICommand.Seen => Seen;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<ConcludeAlert>
    {
        public async Task Handle(ConcludeAlert command, CancellationToken cancel)
        {
            var alert =
                await (await db.AlertsFor(context.Actor, cancel)).SingleOrDefaultAsync(
                    one => one.Id == command.Alert,
                    cancel
                ) ?? throw new RecordNotFoundException();
            alert.Conclude(context.Actor, command.Conclusion, context.Now);
        }
    }
}

/// <summary>The portal tells the auditor of something, once while an alert of the same kind about the same stays open.</summary>
public sealed record RaiseAlert(AlertKind Kind, Guid About, Guid? User, IReadOnlyList<string> Facts) : ICommand
{
    public static Permission Requires => OversightFeature.Record;

    Guid ICommand.Subject => About;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<RaiseAlert>
    {
        public async Task Handle(RaiseAlert command, CancellationToken cancel)
        {
            if (
                await db.Set<OversightAlert>()
                    .AnyAsync(
                        one =>
                            one.Kind == command.Kind
                            && one.About == command.About
                            && one.User == command.User
                            && one.ConcludedAt == null,
                        cancel
                    )
            )
            {
                throw new RuleBrokenException("oversight.alert-open");
            }
            db.Add(
                OversightAlert.Raise(
                    OversightAlertId.New(),
                    command.Kind,
                    command.About,
                    command.User,
                    command.Facts,
                    context.Now
                )
            );
        }
    }
}
