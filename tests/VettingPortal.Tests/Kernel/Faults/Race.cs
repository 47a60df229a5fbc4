using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Oversight;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger.Verification;
using VettingPortal.Tests.Kernel.Ledger;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Kernel.Faults;

/// <summary>Moves a file as somebody who saw it in a certain version.</summary>
public sealed record Move(VettingFileId File, int Saw) : ICommand
{
    public static Permission Requires => OversightFeature.Record;

    Guid ICommand.Subject => File.Value;

    int? ICommand.Seen => Saw;

    public static void AddTo(IServiceCollection services) => services.AddScoped<IHandle<Move>, Handler>();

    public sealed class Handler(PortalDb db) : IHandle<Move>
    {
        public Task Handle(Move command, CancellationToken cancel) =>
            new Toggle.Handler(db).Handle(new(command.File, command.File.Value), cancel);
    }
}

/// <summary>Sixteen people saw one file as it is and move it at once, round after round.</summary>
public static class Race
{
    public const int Callers = 16;

    public sealed record Result(int Rounds, int RoundsWithOneWinner, int Orphans, IReadOnlyList<Finding> Findings);

    public static async Task<Result> Run(DatabaseProvider provider, int rounds)
    {
        await using var ledger = await ALedger.In(await TestPortal.On(provider, Move.AddTo));
        var right = 0;
        for (var round = 0; round < rounds; round++)
        {
            var file = ledger.Files[round % ledger.Files.Count].Id;
            var saw = await ledger.Portal.Read(db =>
                db.Set<VettingFile>().Where(one => one.Id == file).Select(one => one.Version).SingleAsync()
            );
            var outcomes = await Task.WhenAll(
                Enumerable.Range(0, Callers).Select(_ => Task.Run(() => ledger.System.Run(new Move(file, saw))))
            );
            var won = outcomes.Count(outcome => outcome.IsDone);
            right += won == 1 && outcomes.Count(outcome => outcome is Outcome.Stale) == Callers - 1 ? 1 : 0;
        }
        await ledger.Seal();
        return new(rounds, right, await Orphans(ledger, rounds), await ledger.Verify());
    }

    // An entry that says "done" and has no part, a part too many, or more or fewer of them than rounds.
    private static Task<int> Orphans(ALedger ledger, int rounds) =>
        ledger.Portal.Read(async db =>
        {
            var won = db.Ledger.Where(entry => entry.Act == nameof(Move) && entry.Ending == "done");
            var whole = await won.CountAsync(entry =>
                db.LedgerParts.Count(part => part.Entry == entry.Id && part.Type == "vetting_files") == 1
            );
            var lost = await db.Ledger.CountAsync(entry => entry.Act == nameof(Move) && entry.Ending == "stale");
            return Math.Abs(await won.CountAsync() - rounds)
                + Math.Abs(whole - rounds)
                + Math.Abs(lost - rounds * (Callers - 1));
        });
}
