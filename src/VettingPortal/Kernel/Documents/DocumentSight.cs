namespace VettingPortal.Kernel.Documents;

/// <summary>
/// Says who may see the documents of one kind of record: whoever may see the record. A feature that keeps documents registers one; a
/// kind of record without one shows its documents to nobody.
/// </summary>
public interface IDocumentSight
{
    /// <summary>The <see cref="DocumentOwner.Type"/> it speaks for.</summary>
    string OwnerType { get; }

    Task<bool> MaySee(Guid owner, Actor actor, CancellationToken cancel);

    /// <summary>For what this actor may open them (§8.8); null where they need say no purpose.</summary>
    Task<IReadOnlyList<string>?> Purposes(Guid owner, Actor actor, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>?>(AccessPurpose.ForDocuments(actor));
}

/// <summary>Asks the one who speaks for a record.</summary>
public sealed class DocumentSights(IEnumerable<IDocumentSight> all, UseCaseContext context)
{
    /// <summary>Throws <see cref="RecordNotFoundException"/> where there is no such record or none for this actor.</summary>
    public async Task Demand(DocumentOwner owner, CancellationToken cancel) => await SightOf(owner, cancel);

    /// <summary>The same, and for what purposes the actor may open its documents; null where they need say none.</summary>
    public async Task<IReadOnlyList<string>?> Purposes(DocumentOwner owner, CancellationToken cancel) =>
        await (await SightOf(owner, cancel)).Purposes(owner.Id, context.Actor, cancel);

    /// <summary>The same, or breaks <c>documents.purpose-missing</c>.</summary>
    public async Task Demand(DocumentOwner owner, string? purpose, CancellationToken cancel)
    {
        var known = await Purposes(owner, cancel);
        if (
            purpose is null
                ? known is not null
                : !(known ?? AccessPurpose.ForDocuments(context.Actor)).Contains(purpose)
        )
        {
            throw new RuleBrokenException("documents.purpose-missing");
        }
    }

    private async Task<IDocumentSight> SightOf(DocumentOwner owner, CancellationToken cancel)
    {
        var sight = all.FirstOrDefault(sight => sight.OwnerType == owner.Type);
        return sight is not null && await sight.MaySee(owner.Id, context.Actor, cancel)
            ? sight
            : throw new RecordNotFoundException();
    }
}
