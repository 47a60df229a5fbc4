using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Kernel.Ledger.Sealing;
using VettingPortal.Kernel.Ledger.Verification;

namespace VettingPortal.Features.Oversight;

/// <summary>
/// Takes down that a key of the ledger is left to the next (<see cref="KeyHandover"/>): what the old one signs from then on is nobody's. The
/// portal's own, from the command line, while the node whose key it is does not run.
/// </summary>
public sealed record RotateKey(KeyHandover Handover) : ICommand
{
    public static Permission Requires => OversightFeature.Record;

    Guid ICommand.Subject => Guid.Empty;

    string? ICommand.ReasonCode => Handover.ToString();

    public sealed class Handler : IHandle<RotateKey>
    {
        public Task Handle(RotateKey command, CancellationToken cancel) => Task.CompletedTask;
    }
}

/// <summary>Replaces a key of this machine: the entry first, then the file, and where it stopped between the two it goes on from there.</summary>
public sealed class KeyRotation(KeyFiles keys, LedgerSealer sealer, Door door, IDbContextFactory<PortalDb> contexts)
{
    /// <summary>The node's key, which signs entries.</summary>
    public Task<(Outcome Outcome, VerifierKey Key)> Node(CancellationToken cancel) =>
        Rotate(keys.Node.Public.Name, next => KeyHandover.OfNode(next), cancel);

    /// <summary>The sealer's key, which signs checkpoints.</summary>
    public Task<(Outcome Outcome, VerifierKey Key)> Sealer(CancellationToken cancel) =>
        Rotate(keys.Sealer.Public.Name, next => KeyHandover.OfSealer(next, keys.Sealer), cancel);

    private async Task<(Outcome, VerifierKey)> Rotate(
        string name,
        Func<VerifierKey, KeyHandover> leave,
        CancellationToken cancel
    )
    {
        var next = keys.Next(name).Public;
        Outcome outcome = new Outcome.Done();
        if (!await IsLeft(next, cancel))
        {
            outcome = await door.For(door.System).Run(new RotateKey(leave(next)), cancel);
        }
        if (outcome.IsDone)
        {
            // By the old key still, so that who only knows that one can follow.
            await sealer.SealAll(cancel);
            keys.TakeOver(name);
        }
        return (outcome, next);
    }

    private async Task<bool> IsLeft(VerifierKey next, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return (await LedgerVerifier.Believed(db, keys.Trusted(), cancel)).ContainsKey(next.Id);
    }
}
