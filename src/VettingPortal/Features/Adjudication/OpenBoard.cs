using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Adjudication;

/// <summary>Opens the board on a file: two adjudicators are drawn by lot, and the file goes to adjudication (§7.3, 7).</summary>
public sealed record OpenBoard(BoardCaseId Board, VettingFileId File, int? Seen = null) : ICommand
{
    public static Permission Requires => VettingFeature.RunBoard;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(
        PortalDb db,
        UseCaseContext context,
        PolicyLookup policies,
        AdjudicatorPool pool,
        IChance chance
    ) : IHandle<OpenBoard>
    {
        public async Task Handle(OpenBoard command, CancellationToken cancel)
        {
            var (actor, policy) = (context.Actor, await policies.Find(cancel));
            var file = await db.FileOf(command.File, actor, cancel);
            if (file.State is not VettingState.Integration)
            {
                throw new RuleBrokenException("adjudication.not-ready");
            }
            var sittings = await db.Set<BoardCase>().CountAsync(board => board.File == file.Id, cancel);
            var candidates = await pool.For(file, new HashSet<Guid> { actor.Id }, cancel);
            var board = BoardCase.Open(
                command.Board,
                file,
                sittings + 1,
                candidates,
                RandomDraw.NewSeed(chance),
                actor,
                policy
            );
            var facts = new BoardFacts([.. board.Adjudicators], 0, null, false, false, []);
            file.Take(VettingStep.OpenAdjudication, actor, new VettingFacts(policy) { Board = facts });
            db.Add(board);
            db.Add(BallotBox.For(BallotBoxId.New(), board, board.Round.Number));
        }
    }
}
