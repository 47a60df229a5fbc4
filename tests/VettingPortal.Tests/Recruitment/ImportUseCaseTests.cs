using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Tests.Kernel;
using static VettingPortal.Tests.Recruitment.ACampaign;

namespace VettingPortal.Tests.Recruitment;

public sealed class ImportUseCaseTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Commit_SampleFile_OpensADraftForEachGoodLine(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        await using var content = File.OpenRead(ImportFixture.Sample("applicants-2026-q4.csv"));

        var (progress, verdicts) = await AnImport.Commit(portal, content);

        Assert.Equal(
            await File.ReadAllLinesAsync(ImportFixture.Sample("applicants-2026-q4.expected.csv")),
            verdicts.Select(verdict => $"{verdict.Line},{verdict.Code}").Prepend("line,verdict")
        );
        Assert.Equal(progress.Good, await Count(portal, VettingState.Draft));
        var acts = (await portal.EntriesOf(progress.Batch!.Value.Value)).Select(entry => entry.Act);
        Assert.Equal(["StartImport", "ImportChunk", "ImportChunk"], acts);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Commit_TheSameFileTwice_AddsNothing(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var lines = AnImport.Lines(30);
        await AnImport.Commit(portal, lines);

        var (again, verdicts) = await AnImport.Commit(portal, lines);

        Assert.Equal((0, 30), (again.Good, again.Refused));
        Assert.All(verdicts, verdict => Assert.Equal(VerdictCodes.DuplicateExisting, verdict.Code));
        Assert.Equal(30, await Count(portal, VettingState.Draft));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Commit_AfterAnInterruption_GoesOnWhereItStood(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var content = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', AnImport.Lines(2_100)));
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            AnImport.Commit(portal, new MemoryStream(content), cancel: stop.Token, progressed: _ => stop.Cancel())
        );
        Assert.Equal(1_000, await Count(portal, VettingState.Draft));

        var (progress, verdicts) = await AnImport.Commit(portal, new MemoryStream(content));

        Assert.Equal((2_100, 0), (progress.Good, progress.Refused));
        Assert.All(verdicts, verdict => Assert.True(verdict.IsGood));
        Assert.Equal(2_100, await Count(portal, VettingState.Draft));
        var batch = await portal.Read(db => db.Set<ImportBatch>().SingleAsync());
        Assert.Equal((ImportState.Completed, 2_100), (batch.State, batch.Good));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Undo_Batch_TakesBackWhatHasNotMovedAndLinesComeAgain(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var lines = AnImport.Lines(20);
        var (progress, _) = await AnImport.Commit(portal, lines);
        var batch = progress.Batch!.Value;
        var door = portal.As(Role.REC);
        var moved = await portal.Read(db =>
            db.Set<VettingFile>().AsNoTracking().OrderBy(file => file.Number).Select(file => file.Id).FirstAsync()
        );
        Done(await door.Run(new WithdrawApplication(moved, APaper())));

        Done(await door.Run(new UndoImport(batch, "La oficina mandó el archivo equivocado.")));

        Assert.Equal(0, (await door.Ask(new FindImport(batch))).Drafts);
        var undone = await portal.Read(db =>
            db.Set<VettingFile>().AsNoTracking().Where(file => file.Outcome == VettingOutcome.Undone).ToListAsync()
        );
        Assert.Equal(19, undone.Count);
        Assert.All(undone, file => Assert.Equal(VettingStep.Undo, Assert.Single(file.Steps).Step));
        Assert.Equal(("UndoImport", "done"), Ended((await portal.EntriesOf(batch.Value))[^1]));
        Refused("recruitment.nothing-to-undo", await door.Run(new UndoImport(batch, "Otra vez lo mismo.")));
        var (again, _) = await AnImport.Commit(portal, lines);
        Assert.Equal((20, 0), (again.Good, again.Refused));
        Assert.Equal(20, await portal.Read(db => db.Set<Person>().CountAsync()));
        Assert.Equal(1, await Count(portal, VettingState.Withdrawn));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Undo_OfAnothersBatch_IsForTheCoordinatorAlone(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var (progress, _) = await AnImport.Commit(portal, AnImport.Lines(3));
        var undo = new UndoImport(progress.Batch!.Value, "La oficina mandó el archivo equivocado.");

        Refused("recruitment.import-of-another", await portal.As(Role.REC, 2).Run(undo));
        Assert.Equal(3, await Count(portal, VettingState.Draft));
        Assert.IsType<Outcome.Forbidden>(await portal.As(Role.ELI).Run(undo));
        Done(await portal.As(Role.COO).Run(undo));

        Assert.Equal(0, await Count(portal, VettingState.Draft));
        Assert.Equal(
            [("UndoImport", "refused"), ("UndoImport", "forbidden"), ("UndoImport", "done")],
            (await portal.EntriesOf(undo.Batch.Value)).TakeLast(3).Select(Ended)
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Chunk_WithSomebodyRegisteredMeanwhile_IsRefusedWhole(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var batch = ImportBatchId.New();
        var door = portal.As(Role.REC);
        Done(await door.Run(new StartImport(batch, new("oficina.csv", new string('a', 64), 1), "2026-01")));
        await portal.Registered();
        var details = Application();
        var entry = new ApplicantEntry(
            details.Curp,
            details.Name,
            null,
            details.Phone,
            details.Schooling,
            "PREVENCION",
            Code,
            Today
        );

        Refused("people.duplicate-open-file", await door.Run(new ImportChunk(batch, 2, 0, [entry])));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Chunk_OfABatchUndoneMeanwhile_IsRefused(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var batch = ImportBatchId.New();
        var door = portal.As(Role.REC);
        Done(await door.Run(new StartImport(batch, new("oficina.csv", new string('a', 64), 2), "2026-01")));
        Done(await door.Run(new UndoImport(batch, "La oficina mandó el archivo equivocado.")));

        Refused("recruitment.import-undone", await door.Run(new ImportChunk(batch, 2, 1, [])));
    }

    [Fact]
    public async Task Start_WithoutNotice_IsRefused()
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);

        Refused(
            "recruitment.notice-missing",
            await portal
                .As(Role.REC)
                .Run(new StartImport(ImportBatchId.New(), new("oficina.csv", new string('a', 64), 1), " "))
        );
    }

    private static (string, string) Ended(LedgerEntry entry) => (entry.Act, entry.Ending);

    private static Task<int> Count(TestPortal portal, VettingState state) =>
        portal.Read(db => db.Set<VettingFile>().CountAsync(file => file.State == state));
}
