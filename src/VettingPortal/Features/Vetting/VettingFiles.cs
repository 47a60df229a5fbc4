using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Vetting;

/// <summary>Loads files to be changed, for those who may see them.</summary>
public sealed class VettingFiles(PortalDb db, UseCaseContext context, PolicyLookup policy)
{
    /// <summary>The file with all it owns, or <see cref="RecordNotFoundException"/> where there is none for this actor.</summary>
    public async Task<VettingFile> Find(VettingFileId id, CancellationToken cancel) =>
        await db.Set<VettingFile>()
            .AsSplitQuery()
            .VisibleTo(context.Actor)
            .SingleOrDefaultAsync(file => file.Id == id, cancel)
        ?? throw new RecordNotFoundException();

    /// <summary>
    /// A person has one open file: whoever opens a closed one again must not find another. Breaks <c>vetting.other-file-open</c>. The
    /// person's count of applications moves in the same save, so that an application at the same moment collides.
    /// </summary>
    public async Task DemandTheOnlyOne(VettingFile file, CancellationToken cancel)
    {
        var records = await db.RecordsOf(file.Person, cancel);
        var open = Enum.GetValues<VettingState>().Where(state => state.IsOpen()).ToList();
        if (
            await db.Set<VettingFile>()
                .AnyAsync(
                    other => records.Contains(other.Person) && other.Id != file.Id && open.Contains(other.State),
                    cancel
                )
        )
        {
            throw new RuleBrokenException("vetting.other-file-open");
        }
        if (await db.Set<Person>().SingleOrDefaultAsync(person => person.Id == file.Person, cancel) is { } applicant)
        {
            applicant.Apply();
        }
    }

    public Task<PolicyOfTheDay> Policy(CancellationToken cancel) => policy.Find(cancel);

    /// <summary>What a step asks where nothing beyond the file and the policy is needed.</summary>
    public async Task<VettingFacts> Facts(CancellationToken cancel) => new(await policy.Find(cancel));

    /// <summary>Takes the file to integration by itself once all five phases are there (§7.3, 6).</summary>
    public async Task IntegrateWhenReady(VettingFile file, PortalCatalogue catalogue, CancellationToken cancel)
    {
        if (file.IsReadyToIntegrate(context.Today))
        {
            file.Take(VettingStep.Integrate, Actor.System(catalogue.Permissions), await Facts(cancel));
        }
    }
}
