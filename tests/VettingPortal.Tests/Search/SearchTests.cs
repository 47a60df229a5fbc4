using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Evaluations;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Search;

public sealed class SearchTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Files_ByWhatIsTyped_AreFound(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        await portal.Holds(AVettingFile.Received);
        await portal.Holds(AVettingFile.Received, 1);
        var door = portal.As(Role.COO);

        Assert.Equal(["EXP-2026-000001"], await Found(door, "conce"));
        Assert.Equal(["EXP-2026-000001"], await Found(door, "Concepcion SALG"));
        Assert.Equal(["EXP-2026-000001"], await Found(door, "salgado, concepción"));
        Assert.Equal(["EXP-2026-000001", "EXP-2026-000002"], await Found(door, "briseño"));
        Assert.Equal(["EXP-2026-000002"], await Found(door, " exp-2026-000002 "));
        Assert.Equal(["EXP-2026-000002"], await Found(door, "pegj850101hdfrrl04"));
        Assert.Empty(await Found(door, "lgado"));
        Assert.Empty(await Found(door, "salgado julio"));
        Assert.Empty(await Found(door, "' & | ! ( :* %"));
        Assert.Empty(await Found(door, "EXP-2026-000003"));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Files_OfOneselfOrNotOnes_AreNeitherFoundNorCounted(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(AVettingFile.Received);
        var self = portal.As(portal.ActorOf(Role.COO) with { Person = file.Person.Value });

        foreach (var door in new[] { self, portal.As(Role.PSI) })
        {
            foreach (var text in new[] { "salgado", "SABC560626MDFLRN01", "EXP-2026-000001" })
            {
                var page = await door.Ask(new ListVettingFiles(new FileFilter(Search: text)));

                Assert.Equal((0, 0, null), (page.Rows.Count, page.Total, page.Next));
            }
        }
    }

    [Fact]
    public async Task Names_OnPostgreSql_AreFoundByAnIndex()
    {
        await using var portal = await AnOffice.On(DatabaseProvider.PostgreSql);

        var indexes = await portal.Read(db =>
            db.Database.SqlQuery<string>($"SELECT indexdef AS \"Value\" FROM pg_indexes WHERE tablename = 'people'")
                .ToListAsync()
        );

        Assert.Contains(indexes, index => index.Contains("USING gin (to_tsvector('simple'", StringComparison.Ordinal));
    }

    private static async Task<IEnumerable<string>> Found(IUseCases door, string text) =>
        (await door.Ask(new ListVettingFiles(new FileFilter(Search: text)))).Rows.Select(row => row.Number).Order();
}
