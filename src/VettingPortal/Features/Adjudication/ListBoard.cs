using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Exports;

namespace VettingPortal.Features.Adjudication;

/// <summary>The board's lists.</summary>
public enum BoardQueue
{
    ToOpen,
    AwaitingVotes,
    ToDecide,
    AwaitingInformation,
    ToNotify,
    InAppeal,
    MyVotes,
}

/// <summary>Files at one point of the board's work, soonest due first. Of votes it knows only the actor's own.</summary>
public sealed record ListBoard(BoardQueue Queue, string? After = null) : IExportable<ListBoard, ListBoard.Row>
{
    public static Permission Requires => AdjudicationFeature.View;

    public ListBoard From(string? cursor) => this with { After = cursor };

    public sealed record Row(string Number, string Profile, VettingState State, DateOnly? Due, bool Held, bool Mine);

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<ListBoard, PageOf<Row>>
    {
        private static readonly DateOnly NoClock = KeepWorkItems.NoClock;

        public Task<PageOf<Row>> Answer(ListBoard query, CancellationToken cancel)
        {
            var me = context.Actor.Id;
            return Of(query.Queue)
                .PageBy(
                    file => file.Due ?? NoClock,
                    file => file.Number,
                    files =>
                        files.Select(file => new Row(
                            file.Number,
                            file.Profile,
                            file.State,
                            file.Due,
                            file.HeldSince != null,
                            file.Seats.Any(seat => seat.Holder == me && seat.Until == null)
                        )),
                    row => (row.Due ?? NoClock, row.Number),
                    query.After,
                    cancel
                );
        }

        private IQueryable<VettingFile> Of(BoardQueue queue)
        {
            var files = db.Set<VettingFile>().AsNoTracking().VisibleTo(context.Actor);
            return queue switch
            {
                BoardQueue.ToOpen => files.Where(file => file.State == VettingState.Integration),
                BoardQueue.AwaitingVotes => In(files, VettingState.InAdjudication, BoardState.AwaitingVotes),
                BoardQueue.ToDecide => In(files, VettingState.InAdjudication, BoardState.ToDecide),
                BoardQueue.AwaitingInformation => files.Where(file => file.State == VettingState.MoreInformation),
                BoardQueue.ToNotify => files.Where(file =>
                    file.State == VettingState.NotApproved || file.State == VettingState.NotEligible
                ),
                BoardQueue.InAppeal => files.Where(file => file.State == VettingState.InAppeal),
                BoardQueue.MyVotes => Mine(In(files, VettingState.InAdjudication, BoardState.AwaitingVotes)),
            };
        }

        private IQueryable<VettingFile> In(IQueryable<VettingFile> files, VettingState state, BoardState board) =>
            files.Where(file =>
                file.State == state && db.Set<BoardCase>().Any(one => one.File == file.Id && one.State == board)
            );

        private IQueryable<VettingFile> Mine(IQueryable<VettingFile> files)
        {
            var me = context.Actor.Id;
            return files.Where(file =>
                db.Set<BoardCase>()
                    .Any(board =>
                        board.File == file.Id
                        && board.State == BoardState.AwaitingVotes
                        && board.Members.Any(member => member.User == me && member.RecusedAt == null)
                        && !db.Set<BallotBox>()
                            .Any(box =>
                                box.Board == board.Id
                                && box.Round == board.Rounds.Max(round => round.Number)
                                && box.Votes.Any(vote => vote.Adjudicator == me)
                            )
                    )
            );
        }
    }
}
