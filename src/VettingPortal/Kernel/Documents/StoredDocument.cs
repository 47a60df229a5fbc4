namespace VettingPortal.Kernel.Documents;

/// <summary>Identifies a document. Random: the time of its making is nobody's business, and it stands in addresses.</summary>
public readonly record struct DocumentId(Guid Value) : IRecordId<DocumentId>
{
    public static DocumentId New() => new(Guid.NewGuid());

    public static DocumentId From(Guid value) => new(value);
}

/// <summary>The record a document belongs to: its kind, by which its visibility is found, and its key.</summary>
public sealed record DocumentOwner(string Type, Guid Id);

/// <summary>
/// A file somebody attached to a record. The ledger commits to its SHA-256; the bytes lie in the data directory under a random name.
/// </summary>
public sealed class StoredDocument : Aggregate
{
    public const int NameMax = 200;
    public const int KindMax = 40;

    private StoredDocument() { }

    public DocumentId Id { get; private init; }

    public string OwnerType { get; private init; } = "";

    public Guid Owner { get; private init; }

    /// <summary>The person whose data it holds; null for nobody's.</summary>
    public Guid? Person { get; private init; }

    /// <summary>What it is, by a code of the reference data or of the feature that keeps it: <c>ACTA_NACIMIENTO</c>.</summary>
    public string Kind { get; private init; } = "";

    /// <summary>As the person's own file was called, without its folders. Personal data.</summary>
    public string Name { get; private init; } = "";

    public DocumentType Type { get; private init; }

    /// <summary>Bytes.</summary>
    public long Size { get; private init; }

    /// <summary>Of the content: 64 hexadecimal digits, lower case.</summary>
    public string Sha256 { get; private init; } = "";

    /// <summary>The name of its file in the data directory.</summary>
    public string StoredAs { get; private init; } = "";

    public DateTimeOffset AddedAt { get; private init; }

    public Guid AddedBy { get; private init; }

    /// <summary>When it was taken back: it counts no longer, and is kept like the record it belonged to. Null for one that counts.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public Guid? WithdrawnBy { get; private set; }

    public override Guid? DataSubject => Person;

    /// <summary>Takes it back; why is in the ledger. Breaks <c>documents.withdrawn-already</c>.</summary>
    public void Withdraw(Guid by, DateTimeOffset at)
    {
        if (WithdrawnAt is not null)
        {
            throw new RuleBrokenException("documents.withdrawn-already");
        }
        (WithdrawnAt, WithdrawnBy) = (at, by);
        Raise(new DocumentWithdrawn(Id));
    }

    internal static StoredDocument Of(
        NewDocument asked,
        ReceivedContent content,
        string storedAs,
        Guid by,
        DateTimeOffset at
    ) =>
        new()
        {
            Id = asked.Id,
            OwnerType = asked.Owner.Type,
            Owner = asked.Owner.Id,
            Person = asked.Person,
            Kind = asked.Kind,
            Name = FileNames.Safe(asked.Name, content.Type),
            Type = content.Type,
            Size = content.Bytes.Length,
            Sha256 = content.Sha256,
            StoredAs = storedAs,
            AddedAt = at,
            AddedBy = by,
        };
}

/// <summary>A document counts no longer.</summary>
public sealed record DocumentWithdrawn(DocumentId Document) : IDomainEvent;

/// <summary>A file on its way in. The stream must be seekable: an act that lost a race is tried again.</summary>
public sealed record NewDocument(
    DocumentId Id,
    DocumentOwner Owner,
    Guid? Person,
    string Kind,
    string Name,
    Stream Content
);
