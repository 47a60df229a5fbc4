using VettingPortal.Features.Recruitment;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;
using static VettingPortal.Tests.Recruitment.ACampaign;

namespace VettingPortal.Tests.Recruitment;

public sealed class CampaignUseCaseTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Announce_Campaign_IsListedWithItsTarget(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);

        Done(await portal.As(Role.COO).Run(A("2027-T1-NORTE")));

        var found = await portal.As(Role.REC).Ask(new FindCampaign("2027-T1-NORTE"));
        Assert.Equal(50, Assert.Single(found.Profiles).Original);
        var list = await portal.As(Role.LDR).Ask(new ListCampaigns());
        Assert.Equal("2027-T1-NORTE", list.Rows[0].Code);
        Assert.Equal(4, list.Total);
        Assert.Equal("AnnounceCampaign", Assert.Single(await portal.EntriesOf(found.Id.Value)).Act);
    }

    public static TheoryData<AnnounceCampaign, string> Wrong =>
        new()
        {
            { A(Code), "recruitment.campaign-code-taken" },
            { A("a b"), "recruitment.code-missing" },
            { A("2027-T1-X") with { Region = "LUNA" }, "recruitment.region-unknown" },
            { A("2027-T1-X") with { To = new(2026, 1, 1) }, "recruitment.window-backwards" },
            { A("2027-T1-X") with { Targets = new Dictionary<string, int>() }, "recruitment.profile-missing" },
            {
                A("2027-T1-X") with
                {
                    Targets = new Dictionary<string, int> { ["X"] = 1 },
                },
                "recruitment.profile-unknown"
            },
            {
                A("2027-T1-X") with
                {
                    Targets = new Dictionary<string, int> { ["REACCION"] = 0 },
                },
                "recruitment.target-out-of-range"
            },
        };

    [Theory, MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task Announce_WhatCannotBe_NamesTheRule(AnnounceCampaign command, string rule)
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);

        Refused(rule, await portal.As(Role.COO).Run(command));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Aim_Again_KeepsTheFirstTargetInSight(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var version = (await portal.As(Role.DIR).Ask(new FindCampaign(Code))).Version;

        Refused(
            "recruitment.target-reason-missing",
            await portal.As(Role.DIR).Run(new AimCampaign(Id, "PREVENCION", 80, null, version))
        );
        Done(await portal.As(Role.DIR).Run(new AimCampaign(Id, "PREVENCION", 80, "Menos plazas.", version)));

        var profile = (await portal.As(Role.DIR).Ask(new FindCampaign(Code))).Profiles.Single(p =>
            p.Code == "PREVENCION"
        );
        Assert.Equal((100, 80, 2), (profile.Original, profile.Current, profile.Versions.Count));
        Assert.IsType<Outcome.Stale>(
            await portal.As(Role.DIR).Run(new AimCampaign(Id, "PREVENCION", 70, "Menos.", version))
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Close_Campaign_TakesNoMoreApplications(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var door = portal.As(Role.COO);
        var version = (await door.Ask(new FindCampaign(Code))).Version;

        Done(await door.Run(new CloseCampaign(Id, "Cupo lleno en la región.", version)));

        Refused("recruitment.already-closed", await door.Run(new CloseCampaign(Id, "Otra vez cerrada.", version + 1)));
        Refused(
            "recruitment.campaign-closed",
            await portal
                .As(Role.REC)
                .Run(
                    new RegisterApplicant(
                        VettingPortal.Features.Vetting.VettingFileId.New(),
                        VettingPortal.Features.People.PersonId.New(),
                        Application()
                    )
                )
        );
    }

    [Fact]
    public async Task Aim_ByARecruiter_IsForbidden()
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);

        Assert.IsType<Outcome.Forbidden>(
            await portal.As(Role.REC).Run(new AimCampaign(Id, "PREVENCION", 1, "Menos.", 1))
        );
    }

    private static AnnounceCampaign A(string code) =>
        new(
            CampaignId.New(),
            code,
            Guid.CreateVersion7(),
            "NORTE",
            "2027-T1",
            new(2027, 1, 1),
            new(2027, 3, 31),
            new Dictionary<string, int> { ["PREVENCION"] = 50 }
        );
}
