using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Adjudication;

/// <summary>
/// The eligibility clerk verified an entry that stops the application with who made it, and puts it to two adjudicators drawn by lot
/// (R-REG-02).
/// </summary>
public sealed record AskRegistryOverride(
    RegistryOverrideId Id,
    VettingFileId File,
    RegistryQueryId Query,
    string Verification
) : ICommand
{
    public static Permission Requires => VettingFeature.JudgeEligibility;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(
        PortalDb db,
        UseCaseContext context,
        PolicyLookup policies,
        AdjudicatorPool pool,
        IChance chance
    ) : IHandle<AskRegistryOverride>
    {
        public async Task Handle(AskRegistryOverride command, CancellationToken cancel)
        {
            var (actor, policy) = (context.Actor, await policies.Find(cancel));
            var file = await db.FileOf(command.File, actor, cancel);
            file.DemandNotHeld(policy.Today);
            var query =
                await db.RegistryQueriesOf(file.Person).SingleOrDefaultAsync(one => one.Id == command.Query, cancel)
                ?? throw new RecordNotFoundException();
            if (await db.Set<RegistryOverride>().AnyAsync(one => one.Query == query.Id && one.File == file.Id, cancel))
            {
                throw new RuleBrokenException("adjudication.override-asked");
            }
            var candidates = await pool.For(file, new HashSet<Guid> { actor.Id }, cancel);
            var asked = RegistryOverride.Ask(
                command.Id,
                file,
                query,
                command.Verification,
                candidates,
                RandomDraw.NewSeed(chance),
                actor,
                policy
            );
            foreach (var member in asked.Members)
            {
                file.Sit(Duty.LiftRegistryStop, null, member.User, policy.Now);
            }
            db.Add(asked);
        }
    }
}

/// <summary>One of the two adjudicators lifts the stop or lets it stand, with a written reason; the other one's answer is not told before.</summary>
public sealed record AnswerRegistryOverride(VettingFileId File, RegistryOverrideId Override, bool Lifts, string Why)
    : ICommand
{
    public static Permission Requires => VettingFeature.Adjudicate;

    Guid ICommand.Subject => File.Value;

    string? ICommand.Reason => Why;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<AnswerRegistryOverride>
    {
        public async Task Handle(AnswerRegistryOverride command, CancellationToken cancel)
        {
            var file = await db.FileOf(command.File, context.Actor, cancel);
            file.DemandNotHeld(context.Today);
            var asked =
                await db.Set<RegistryOverride>()
                    .SingleOrDefaultAsync(one => one.Id == command.Override && one.File == file.Id, cancel)
                ?? throw new RecordNotFoundException();
            asked.Answer(command.Lifts, command.Why, context.Actor, context.Now);
        }
    }
}
