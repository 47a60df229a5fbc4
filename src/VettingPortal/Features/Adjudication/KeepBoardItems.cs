using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Adjudication;

/// <summary>
/// The board's lines of work. Each adjudicator has a line of their own, which goes when they have voted; the chair has none until both
/// votes are in. A vote touches nobody else's line.
/// </summary>
public sealed class KeepBoardItems(PortalDb db) : IOnEvent<FileChanged>, IOnEvent<BoardChanged>, IOnEvent<VoteCast>
{
    public const string Source = "board";

    public async Task On(VoteCast happened, CancellationToken cancel)
    {
        var voters = happened.Box.Votes.Select(vote => (Guid?)vote.Adjudicator).ToList();
        var items = await Items(happened.Box.File, cancel);
        db.RemoveRange(items.Where(item => item.Task is WorkTask.Vote && voters.Contains(item.Holder)));
    }

    public async Task On(BoardChanged happened, CancellationToken cancel)
    {
        var board = happened.Board;
        var file = db.Set<VettingFile>().Local.Single(one => one.Id == board.File);
        await Rewrite(board, file, cancel);
    }

    public async Task On(FileChanged happened, CancellationToken cancel)
    {
        var file = happened.File;
        if (file.State is VettingState.InAdjudication || happened.From is VettingState.InAdjudication)
        {
            var board =
                db.Set<BoardCase>().Local.Where(one => one.File == file.Id).MaxBy(one => one.Sitting)
                ?? await db.Set<BoardCase>()
                    .Where(one => one.File == file.Id)
                    .OrderByDescending(one => one.Sitting)
                    .FirstOrDefaultAsync(cancel);
            if (board is not null)
            {
                await Rewrite(board, file, cancel);
            }
        }
    }

    private async Task Rewrite(BoardCase board, VettingFile file, CancellationToken cancel)
    {
        db.RemoveRange(await Items(file.Id, cancel));
        if (file.State is not VettingState.InAdjudication)
        {
            return;
        }
        switch (board.State)
        {
            case BoardState.AwaitingVotes:
                var round = board.Round.Number;
                var box =
                    db.Set<BallotBox>().Local.FirstOrDefault(one => one.Board == board.Id && one.Round == round)
                    ?? await db.Set<BallotBox>()
                        .AsNoTracking()
                        .FirstOrDefaultAsync(one => one.Board == board.Id && one.Round == round, cancel);
                db.AddRange(
                    board
                        .Adjudicators.Where(user => box?.VoteOf(user) is null)
                        .Select(user => Line(file, WorkTask.Vote, holder: user))
                );
                break;
            case BoardState.ToDecide:
                db.Add(Line(file, WorkTask.DecideBoard, holder: board.Chair));
                break;
            case BoardState.AwaitingInformation or BoardState.Decided:
                break;
        }
    }

    private async Task<List<WorkItem>> Items(VettingFileId file, CancellationToken cancel)
    {
        var stored = await db.Set<WorkItem>()
            .Where(item => item.File == file && item.Source == Source)
            .ToListAsync(cancel);
        var local = db.Set<WorkItem>().Local.Where(item => item.File == file && item.Source == Source);
        return [.. stored.Union(local)];
    }

    private static WorkItem Line(VettingFile file, WorkTask task, Guid? holder) =>
        new()
        {
            File = file.Id,
            Number = file.Number,
            Task = task,
            Holder = holder,
            Due = file.Due ?? KeepWorkItems.NoClock,
            Held = file.IsHeld,
            Source = Source,
        };
}
