using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;
using static VettingPortal.Tests.Recruitment.ACampaign;

namespace VettingPortal.Tests.Recruitment;

public sealed class ApplicantListTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task List_Search_FindsByNumberCurpAndEitherName(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        await portal.Registered();
        var door = portal.As(Role.REC);

        foreach (var text in new[] { "julio pé", "PEREZ GAR", "gar jul", "garza", "pegj850101hdfrrl04", "exp-2026-0" })
        {
            Assert.Single((await door.Ask(new ListApplicants(new(Search: text)))).Rows);
        }
        Assert.Empty((await door.Ask(new ListApplicants(new(Search: "arza")))).Rows);
        Assert.Empty((await door.Ask(new ListApplicants(new(State: VettingState.Received)))).Rows);
        Assert.Single((await door.Ask(new ListApplicants(new(Campaign: Id.Value, Profile: "PREVENCION")))).Rows);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task List_ByWhoMayNotSeeTheFile_IsEmpty(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        await portal.Registered();

        var seen = await portal.As(Role.PSI).Ask(new ListApplicants(new(Search: "pegj850101hdfrrl04")));

        Assert.Equal((0, 0), (seen.Rows.Count, seen.Total));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task List_NewestFirst_GoesOnAfterAPage(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        await AnImport.Commit(portal, AnImport.Lines(120));
        var door = portal.As(Role.REC);

        var first = await door.Ask(new ListApplicants(new()));
        var second = await door.Ask(new ListApplicants(new(), first.Next));
        var third = await door.Ask(new ListApplicants(new(), second.Next));

        Assert.Equal((50, 50, 20), (first.Rows.Count, second.Rows.Count, third.Rows.Count));
        Assert.Null(third.Next);
        var all = first.Rows.Concat(second.Rows).Concat(third.Rows).ToList();
        Assert.Equal(
            all.OrderByDescending(row => row.AppliedOn).ThenByDescending(row => row.Number, StringComparer.Ordinal),
            all
        );
        Assert.Equal(120, all.Select(row => row.Number).Distinct().Count());
    }
}
