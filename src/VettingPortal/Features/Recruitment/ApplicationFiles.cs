using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Features.Recruitment;

/// <summary>
/// The documents of a vetting file are for whoever may see the file, and for a purpose; a recruiter who still gathers them says none.
/// </summary>
public sealed class ApplicationDocuments(PortalDb db, FilePurposes purposes) : IDocumentSight
{
    public string OwnerType => Papers.DocumentOwner;

    public Task<bool> MaySee(Guid owner, Actor actor, CancellationToken cancel)
    {
        var file = new VettingFileId(owner);
        return db.Set<VettingFile>().VisibleTo(actor).AnyAsync(f => f.Id == file, cancel);
    }

    public async Task<IReadOnlyList<string>?> Purposes(Guid owner, Actor actor, CancellationToken cancel)
    {
        var file = new VettingFileId(owner);
        var state = await db.Set<VettingFile>().Where(f => f.Id == file).Select(f => f.State).SingleAsync(cancel);
        return AreGathered(state, actor) ? null : await purposes.Of(file, actor, cancel);
    }

    /// <summary>Whether the actor is gathering the papers, and reads what they took in themselves.</summary>
    public static bool AreGathered(VettingState state, Actor actor) =>
        state is VettingState.Draft && actor.May(VettingFeature.Register);
}

internal static class ApplicationFiles
{
    /// <summary>A file for somebody who may see it; none and not theirs are one answer.</summary>
    public static async Task<VettingFile> FileFor(
        this PortalDb db,
        VettingFileId id,
        Actor actor,
        CancellationToken cancel
    ) =>
        await db.Set<VettingFile>().VisibleTo(actor).SingleOrDefaultAsync(file => file.Id == id, cancel)
        ?? throw new RecordNotFoundException();

    /// <summary>All queries of the registry about a person, those of records that were merged into theirs included.</summary>
    public static IQueryable<RegistryQuery> RegistryQueriesOf(this PortalDb db, People.PersonId person)
    {
        var files = db.Set<VettingFile>().Where(file => file.Person == person).Select(file => file.Id);
        return db.Set<RegistryQuery>().Where(query => files.Contains(query.File));
    }

    public static NewDocument Document(this VettingFile file, Paper paper, People.AttachedFile attached) =>
        new(
            attached.Id,
            new DocumentOwner(Papers.DocumentOwner, file.Id.Value),
            file.Person.Value,
            paper.Code(),
            attached.Name,
            attached.Content
        );
}
