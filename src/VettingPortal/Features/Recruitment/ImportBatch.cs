using VettingPortal.Kernel;

namespace VettingPortal.Features.Recruitment;

public readonly record struct ImportBatchId(Guid Value) : IRecordId<ImportBatchId>
{
    public static ImportBatchId New() => new(Guid.CreateVersion7());

    public static ImportBatchId From(Guid value) => new(value);
}

/// <summary>How far an import has come.</summary>
public enum ImportState
{
    /// <summary>Lines are missing; it may be going on or have been interrupted.</summary>
    Running,
    Completed,

    /// <summary>Being undone, or undone: its lines may come again.</summary>
    Undone,
}

/// <summary>
/// One file of applicants on its way into the portal. It knows through which line it was committed, so that an interruption loses
/// nothing and repeats nothing.
/// </summary>
public sealed class ImportBatch : Aggregate
{
    public const int FileNameMax = 200;

    private ImportBatch() { }

    public ImportBatchId Id { get; private init; }

    public string FileName { get; private init; } = "";

    /// <summary>Of the file: 64 hexadecimal digits, lower case.</summary>
    public string Sha256 { get; private init; } = "";

    /// <summary>The privacy notice all these applicants signed.</summary>
    public string PrivacyNotice { get; private init; } = "";

    /// <summary>The file's records, the header not counted.</summary>
    public int Lines { get; private init; }

    public ImportState State { get; private set; }

    /// <summary>The last line committed; 1, the header, before the first.</summary>
    public int DoneThrough { get; private set; } = 1;

    /// <summary>Lines that became draft files.</summary>
    public int Good { get; private set; }

    public int Refused { get; private set; }

    /// <summary>Draft files taken back; those that had moved on stay.</summary>
    public int TakenBack { get; private set; }

    public Guid CreatedBy { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Breaks <c>recruitment.notice-missing</c>.</summary>
    public static ImportBatch Start(
        ImportBatchId id,
        ImportedFile file,
        string privacyNotice,
        Guid by,
        DateTimeOffset at
    ) =>
        string.IsNullOrWhiteSpace(privacyNotice) || privacyNotice.Length > PrivacyNotices.MaxLength
            ? throw new RuleBrokenException("recruitment.notice-missing")
            : new ImportBatch
            {
                Id = id,
                FileName = file.Name.Length > FileNameMax ? file.Name[..FileNameMax] : file.Name,
                Sha256 = file.Sha256,
                Lines = file.Lines,
                PrivacyNotice = privacyNotice.Trim(),
                State = file.Lines == 0 ? ImportState.Completed : ImportState.Running,
                CreatedBy = by,
                CreatedAt = at,
            };

    /// <summary>Whether these lines are still to come; a chunk that was committed is not committed again.</summary>
    public bool Awaits(int lastLine) => State is ImportState.Running && lastLine > DoneThrough;

    public void Advance(int lastLine, int good, int refused)
    {
        (DoneThrough, Good, Refused) = (lastLine, Good + good, Refused + refused);
        State = DoneThrough > Lines ? ImportState.Completed : State;
    }

    /// <summary>Breaks <c>recruitment.import-of-another</c>: else one recruiter could take back another's applicants.</summary>
    public void DemandTakenBackBy(Actor by)
    {
        if (!MayBeTakenBackBy(CreatedBy, by))
        {
            throw new RuleBrokenException("recruitment.import-of-another");
        }
    }

    /// <summary>Whoever brought it in, or the coordinator.</summary>
    public static bool MayBeTakenBackBy(Guid createdBy, Actor by) => createdBy == by.Id || by.Is(Role.COO);

    /// <summary>Takes back so many of its files; no line of it comes in any more.</summary>
    public void Undo(int files) => (State, TakenBack) = (ImportState.Undone, TakenBack + files);
}

/// <summary>A file as an import knows it.</summary>
public sealed record ImportedFile(string Name, string Sha256, int Lines);
