using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;

namespace VettingPortal.Features.Oversight;

/// <summary>
/// Takes down that the database was restored from a dump: its transactions count anew, so entries from now on stand in a life of the
/// database after the one that was dumped. The portal's own, from the command line, before any node is started.
/// </summary>
public sealed record BeginNewLife : ICommand
{
    public static Permission Requires => OversightFeature.Record;

    Guid ICommand.Subject => Guid.Empty;

    public sealed class Handler(PortalDb db, LedgerLife life, UseCaseContext context) : IHandle<BeginNewLife>
    {
        public Task Handle(BeginNewLife command, CancellationToken cancel) => life.Begin(db, context.Now, cancel);
    }
}
