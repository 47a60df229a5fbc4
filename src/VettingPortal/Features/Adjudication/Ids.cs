using VettingPortal.Kernel;

namespace VettingPortal.Features.Adjudication;

public readonly record struct BoardCaseId(Guid Value) : IRecordId<BoardCaseId>
{
    public static BoardCaseId New() => new(Guid.CreateVersion7());

    public static BoardCaseId From(Guid value) => new(value);
}

/// <summary>Identifies a sealed box of votes. Random, and told to nobody: nothing about a vote can be asked by it.</summary>
public readonly record struct BallotBoxId(Guid Value) : IRecordId<BallotBoxId>
{
    public static BallotBoxId New() => new(Guid.NewGuid());

    public static BallotBoxId From(Guid value) => new(value);
}

/// <summary>Identifies a vote; made by the voter. Random, since version 7 would tell when it was made.</summary>
public readonly record struct VoteId(Guid Value) : IRecordId<VoteId>
{
    public static VoteId New() => new(Guid.NewGuid());

    public static VoteId From(Guid value) => new(value);
}

public readonly record struct NoticeId(Guid Value) : IRecordId<NoticeId>
{
    public static NoticeId New() => new(Guid.CreateVersion7());

    public static NoticeId From(Guid value) => new(value);
}

public readonly record struct AppealCaseId(Guid Value) : IRecordId<AppealCaseId>
{
    public static AppealCaseId New() => new(Guid.CreateVersion7());

    public static AppealCaseId From(Guid value) => new(value);
}
