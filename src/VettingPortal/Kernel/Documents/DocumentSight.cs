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
}

/// <summary>Asks the one who speaks for a record.</summary>
public sealed class DocumentSights(IEnumerable<IDocumentSight> all, UseCaseContext context)
{
    /// <summary>Throws <see cref="RecordNotFoundException"/> where there is no such record or none for this actor.</summary>
    public async Task Demand(DocumentOwner owner, CancellationToken cancel)
    {
        var sight = all.FirstOrDefault(sight => sight.OwnerType == owner.Type);
        if (sight is null || !await sight.MaySee(owner.Id, context.Actor, cancel))
        {
            throw new RecordNotFoundException();
        }
    }
}
