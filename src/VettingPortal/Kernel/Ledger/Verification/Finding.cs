namespace VettingPortal.Kernel.Ledger.Verification;

/// <summary>
/// One thing that is not as the ledger says: what (a code whose sentence is among the texts), of which record, and which
/// version of it. <see cref="Facts"/> fill the sentence's places and hold no personal data.
/// </summary>
public sealed record Finding(
    FindingCode Code,
    string Entity,
    string Key,
    long Version,
    params IReadOnlyList<object> Facts
)
{
    /// <summary>The code as it is printed: <c>ROW_CHANGED</c>.</summary>
    public string Word =>
        string.Concat(
            Code.ToString().Select((c, i) => (i > 0 && char.IsUpper(c) ? "_" : "") + char.ToUpperInvariant(c))
        );
}

/// <summary>The kinds of findings. Printed and stored; never renamed.</summary>
public enum FindingCode
{
    /// <summary>A row is not what its newest entry left.</summary>
    RowChanged,

    /// <summary>A row that an entry left is not there.</summary>
    RowDeleted,

    /// <summary>A row that no entry made, or that an entry ended.</summary>
    RowInvented,

    /// <summary>A row that cannot be read as what its table holds.</summary>
    RowUnreadable,

    /// <summary>A row whose head is not the leaf of its newest entry, or that was put back to an older version.</summary>
    RowHead,

    /// <summary>The header is not the one whose leaf stands in the tree, or the columns beside it say otherwise.</summary>
    EntryAltered,

    /// <summary>A leaf of the tree without its entry.</summary>
    EntryMissing,

    /// <summary>An entry that no known node signed.</summary>
    EntryForged,

    /// <summary>An entry whose node's clock read before what was sealed already.</summary>
    EntryBackdated,

    /// <summary>An entry that was passed over by sealing, or taken out of the tree.</summary>
    EntryOutside,

    /// <summary>A part whose stored bytes, salt or columns are not those the header commits to.</summary>
    PartAltered,

    /// <summary>A part the header names that is not there.</summary>
    PartMissing,

    /// <summary>A part that no header names.</summary>
    PartInvented,

    /// <summary>A part that was blanked without an erasure of its person.</summary>
    PartBlanked,

    /// <summary>A person's key that is missing, or another than their parts were encrypted under.</summary>
    KeyAltered,

    /// <summary>A version of a record that does not follow the one before it.</summary>
    ChainBroken,

    /// <summary>A place of the tree that is empty, or not in the order of writing.</summary>
    LeafOrder,

    /// <summary>The tree does not have the root that a checkpoint says; the first such one is named.</summary>
    TreeRoot,

    /// <summary>A checkpoint that the sealer did not sign, or whose columns say otherwise than its note.</summary>
    CheckpointAltered,

    /// <summary>A checkpoint that is not there.</summary>
    CheckpointMissing,

    /// <summary>A witness keeps a checkpoint with another root: history was rewritten.</summary>
    WitnessDisagrees,

    /// <summary>A witness or a journal knows more than the database: it is older than it was, or its end was cut off.</summary>
    RolledBack,

    /// <summary>A node wrote an entry that is not there.</summary>
    JournalLost,

    /// <summary>A summary is not the sum of what it sums up.</summary>
    SummaryWrong,

    /// <summary>The file of a printed certificate is not as the installation signed it, or is no certificate.</summary>
    CertificateAltered,

    /// <summary>A printed certificate of a number that was not issued.</summary>
    CertificateUnknown,

    /// <summary>A printed certificate says otherwise than its record.</summary>
    CertificateDiffers,

    /// <summary>A printed certificate does not prove that the act that issued it stands in the ledger.</summary>
    CertificateProof,

    /// <summary>The ledger is not the one that a printed certificate was sealed in: history was rewritten, or is shorter than it was.</summary>
    CertificateHistory,
}
