using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Kernel.Ledger.Sealing;
using VettingPortal.Kernel.Ledger.Verification;

namespace VettingPortal.Tests.Kernel.Ledger;

/// <summary>A witness on another node keeps what goes on from what it knows, and nothing else.</summary>
public sealed class WitnessTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("vp-witness-").FullName;

    private string Kept => Path.Combine(_directory, "checkpoints.txt");

    [Fact]
    public async Task Add_OfCheckpointsThatFollow_KeepsEach_AndVerifyReadsThem()
    {
        await using var ledger = await ALedger.On(DatabaseProvider.Sqlite);
        using var desk = new WitnessDesk(Kept, ledger.Keys.Trusted());
        var tree = await Checkpoints(ledger);

        var first = await desk.Add($"old 0\n\n{tree[0].Note}", default);
        var second = await desk.Add(await Request(ledger, tree[0], tree[2]), default);
        var findings = await ledger.Verify(new(ledger.Keys.Trusted(), Kept, Journal: null));

        Assert.Equal((WitnessVerdict.Kept, tree[0].Size), first);
        Assert.Equal((WitnessVerdict.Kept, tree[2].Size), second);
        Assert.Equal(2, await WitnessFile.Read(Kept, default).CountAsync());
        Assert.Empty(findings);
    }

    [Fact]
    public async Task Add_OfARewrittenHistory_IsRefused_EvenWithStolenKeys()
    {
        await using var ledger = await ALedger.On(DatabaseProvider.Sqlite);
        using var desk = new WitnessDesk(Kept, ledger.Keys.Trusted());
        var before = await Checkpoints(ledger);
        await desk.Add($"old 0\n\n{before[0].Note}", default);
        var history = await History.Of(ledger, ledger.Files[5].Id.Value, version: 1);
        history.ChangeActor();
        await history.Rewrite(ledger.Keys.Node, ledger.Keys.Sealer);
        var rewritten = (await Checkpoints(ledger))[2];

        var answer = await desk.Add(await Request(ledger, before[0], rewritten), default);

        Assert.Equal((WitnessVerdict.NotConsistent, before[0].Size), answer);
        Assert.Equal(1, await WitnessFile.Read(Kept, default).CountAsync());
    }

    [Fact]
    public async Task Add_OfWhatIsWrong_SaysWhat()
    {
        await using var ledger = await ALedger.On(DatabaseProvider.Sqlite);
        using var desk = new WitnessDesk(Kept, ledger.Keys.Trusted());
        var checkpoint = (await Checkpoints(ledger))[0];
        Assert.True(SignedNote.TrySplit(checkpoint.Note, out var text, out _));
        var forged = SignedNote.Sign(text, SigningKey.FromPem("sealer", SigningKey.NewPem()));

        Assert.Equal(WitnessVerdict.Malformed, (await desk.Add("nada", default)).Verdict);
        Assert.Equal(WitnessVerdict.Malformed, (await desk.Add($"old 0\nx\n\n{checkpoint.Note}", default)).Verdict);
        Assert.Equal(WitnessVerdict.UnknownKey, (await desk.Add($"old 0\n\n{forged}", default)).Verdict);
        Assert.Equal(WitnessVerdict.OtherSize, (await desk.Add($"old 5\n\n{checkpoint.Note}", default)).Verdict);
        Assert.False(File.Exists(Kept));
    }

    [Fact]
    public async Task Keep_AfterTheSenderForgot_AsksAgainFromWhatTheWitnessKnows()
    {
        await using var ledger = await ALedger.On(DatabaseProvider.Sqlite);
        using var desk = new WitnessDesk(Kept, ledger.Keys.Trusted());
        await using var server = await Serve(desk);
        var all = await Checkpoints(ledger);

        using var http = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) };

        await Keep(ledger, new WitnessNode(http), all[0]);
        await Keep(ledger, new WitnessNode(http), all[2]);

        Assert.Equal(2, await WitnessFile.Read(Kept, default).CountAsync());
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static Task<bool> Keep(ALedger ledger, WitnessNode node, LedgerCheckpoint checkpoint) =>
        ledger.Portal.Read(async db =>
        {
            await node.Keep(checkpoint, new LedgerTree(db), default);
            return true;
        });

    private static async Task<WebApplication> Serve(WitnessDesk desk)
    {
        var builder = WebApplication.CreateSlimBuilder();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost(
            WitnessNode.Path,
            (HttpContext http, CancellationToken cancel) =>
                VettingPortal.Host.Web.WitnessEndpoint.Serve(desk, http, cancel)
        );
        await app.StartAsync();
        return app;
    }

    private static Task<List<LedgerCheckpoint>> Checkpoints(ALedger ledger) =>
        ledger.Portal.Read(db => db.LedgerCheckpoints.AsNoTracking().OrderBy(one => one.Number).ToListAsync());

    private static async Task<string> Request(ALedger ledger, LedgerCheckpoint from, LedgerCheckpoint to)
    {
        var proof = await ledger.Portal.Read(db => new LedgerTree(db).Consistency(from.Size, to.Size, default));
        return $"old {from.Size}\n{string.Concat(proof.Select(hash => Convert.ToBase64String(hash) + "\n"))}\n{to.Note}";
    }
}
