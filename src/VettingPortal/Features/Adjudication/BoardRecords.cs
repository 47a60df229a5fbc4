using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Adjudication;

/// <summary>What the use cases here load.</summary>
internal static class BoardRecords
{
    /// <summary>The file, where the actor may see it.</summary>
    public static async Task<VettingFile> FileOf(
        this PortalDb db,
        VettingFileId id,
        Actor actor,
        CancellationToken cancel
    ) =>
        await db.Set<VettingFile>().VisibleTo(actor).SingleOrDefaultAsync(file => file.Id == id, cancel)
        ?? throw new RecordNotFoundException();

    /// <summary>The file's newest sitting.</summary>
    public static async Task<BoardCase> BoardOf(this PortalDb db, VettingFileId file, CancellationToken cancel) =>
        await db.Set<BoardCase>()
            .Where(board => board.File == file)
            .OrderByDescending(board => board.Sitting)
            .FirstOrDefaultAsync(cancel)
        ?? throw new RecordNotFoundException();

    /// <summary>The box of the round in hand. Sealed: see <see cref="BallotBox"/>.</summary>
    public static Task<BallotBox> BoxOf(this PortalDb db, BoardCase board, CancellationToken cancel)
    {
        var round = board.Round.Number;
        return db.Set<BallotBox>().SingleAsync(box => box.Board == board.Id && box.Round == round, cancel);
    }

    /// <summary>The names of portal users; whoever is unknown has none.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> NamesOf(
        this PortalDb db,
        IEnumerable<Guid> users,
        CancellationToken cancel
    )
    {
        var ids = users.Distinct().Select(id => new PortalUserId(id)).ToList();
        return await db.Set<PortalUser>()
            .AsNoTracking()
            .Where(user => ids.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id.Value, user => user.Name, cancel);
    }
}
