using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Adjudication;

/// <summary>
/// One of the two who were drawn for a stop of the registry declares a conflict before answering (SOD-12): access to the file ends at
/// once, and another without conflict is drawn. Only they themselves may: whoever could try it would learn who has answered.
/// </summary>
public sealed record HandOverRegistryStop(VettingFileId File, RegistryOverrideId Override, string Why) : ICommand
{
    public static Permission Requires => VettingFeature.Adjudicate;

    Guid ICommand.Subject => File.Value;

    string? ICommand.Reason => Why;

    public sealed class Handler(
        PortalDb db,
        UseCaseContext context,
        PolicyLookup policies,
        AdjudicatorPool pool,
        IChance chance
    ) : IHandle<HandOverRegistryStop>
    {
        public async Task Handle(HandOverRegistryStop command, CancellationToken cancel)
        {
            var (actor, policy) = (context.Actor, await policies.Find(cancel));
            var file = await db.FileOf(command.File, actor, cancel);
            file.DemandNotHeld(policy.Today);
            var asked =
                await db.Set<RegistryOverride>()
                    .SingleOrDefaultAsync(one => one.Id == command.Override && one.File == file.Id, cancel)
                ?? throw new RecordNotFoundException();
            var others = await pool.For(file, new HashSet<Guid> { actor.Id, asked.AskedBy }, cancel);
            var drawn = asked.Replace(actor.Id, command.Why, others, RandomDraw.NewSeed(chance), policy.Now);
            file.ReplaceOnRegistryStop(actor.Id, drawn, policy.Now);
        }
    }
}
