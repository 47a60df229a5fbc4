using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Shared;
using VettingPortal.Tests.Kernel.Ledger;

namespace VettingPortal.Tests.Kernel.Faults;

/// <summary>A database that goes away costs patience, never an act, and never makes two of one.</summary>
public sealed class DatabaseFaultTests
{
    [Fact]
    public async Task Run_DatabaseStoppedAndConnectionsCut_EveryActOnce()
    {
        var result = await new DatabaseFaults(TimeSpan.Zero).Run(stops: 2, cuts: 3);

        Assert.True(result.Reckoning.IsRight, result.Reckoning.ToString());
        Assert.True(result.LongestRecovery < TimeSpan.FromSeconds(30), $"{result.LongestRecovery}");
        Assert.Empty(result.Findings);
    }

    [Fact]
    public async Task Run_DatabaseStaysAway_IsANamedRefusalAndWorksAgainAfterwards()
    {
        using var server = new OwnPostgres();
        await using var ledger = await ALedger.In(TestPortal.On(await TestDatabase.MakeOn(server), Hasty));
        var mark = Guid.NewGuid();
        server.StopAtOnce();

        var away = await ledger.System.Run(new Toggle(ledger.Files[0].Id, mark));

        server.Start();
        Assert.Equal(new Outcome.Refused(Outage.Away).Rule, Assert.IsType<Outcome.Refused>(away).Rule);
        Assert.Empty(await ledger.Portal.EntriesOf(mark));
        Assert.True((await ledger.System.Run(new Toggle(ledger.Files[0].Id, mark))).IsDone);
        Assert.Single(await ledger.Portal.EntriesOf(mark));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Run_CutAfterTheCommit_IsDoneOnceAndJournaled(DatabaseProvider provider)
    {
        await using var ledger = await ALedger.In(await TestPortal.On(provider, Toggle.AddTo));
        var mark = Guid.NewGuid();
        var retries = ledger.Portal.Services.GetRequiredService<Retries>();
        var act = Guid.CreateVersion7();
        var tries = 0;

        var kept = await retries.Act(
            act,
            async known =>
            {
                if (tries++ > 0)
                {
                    return known;
                }
                await ledger.Save(act, ledger.Files[0].Id, mark);
                throw new NpgsqlException("cut", new IOException("cut"));
            },
            TestContext.Current.CancellationToken
        );

        Assert.Equal(("done", 2), (kept, tries));
        var entry = Assert.Single(await ledger.Portal.EntriesOf(mark));
        // Once by whoever wrote it, and once by whoever found it, since the first may not have come so far.
        Assert.Equal(2, Journal.Read(ledger.Settings.Journal).Count(line => line.Entry == act));
        Assert.Equal(act, entry.Id);
    }

    [Theory]
    [InlineData(Outage.Away)]
    [InlineData(Outage.InDoubt)]
    [InlineData(Outage.Busy)]
    [InlineData(Outage.Full)]
    public async Task Rule_OfEveryOutage_HasWordsAndARemedy(string rule)
    {
        await using var portal = await TestPortal.On(
            DatabaseProvider.Sqlite,
            services => services.AddFeature<SharedFeature>()
        );
        var texts = portal.Services.GetRequiredService<PortalTexts>();

        Assert.True(Outage.IsRule(rule));
        Assert.NotEqual(rule, texts.Rule(rule));
        Assert.NotNull(texts.Remedy(rule));
    }

    private static void Hasty(IServiceCollection services)
    {
        Toggle.AddTo(services);
        services.AddSingleton(new Patience(TimeSpan.FromMilliseconds(400), TimeSpan.Zero));
    }
}
