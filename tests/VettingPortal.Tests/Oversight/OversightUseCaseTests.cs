using VettingPortal.Features.Oversight;
using VettingPortal.Features.Settings;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Users;

namespace VettingPortal.Tests.Oversight;

public sealed class OversightUseCaseTests
{
    private static readonly ListActs.Choice All = new();

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Acts_Narrowed_ShowOnlyWhatWasChosen(DatabaseProvider provider)
    {
        await using var portal = await Busy(provider);
        var door = portal.As(Role.AUD);

        var all = await door.Ask(new ListActs(All));
        var refused = await door.Ask(new ListActs(All with { Ending = "forbidden" }));
        var acts = await door.Ask(new ListActs(All with { Act = nameof(ProposeRegion) }));
        var today = await door.Ask(new ListActs(All with { From = AProposalDay, Until = AProposalDay }));
        var before = await door.Ask(new ListActs(All with { Until = AProposalDay.AddDays(-1) }));
        var nobody = await door.Ask(new ListActs(All with { User = "nadie" }));
        var noFile = await door.Ask(new ListActs(All with { File = "EXP-2026-999999" }));

        Assert.Equal(all.Rows.OrderByDescending(row => row.Seq), all.Rows);
        Assert.Equal("ApproveProposal", Assert.Single(refused.Rows).Act);
        Assert.Equal(SettingsFeature.Approve.Code, refused.Rows[0].Obstacle);
        Assert.Equal(["ProposeRegion"], acts.Rows.Select(row => row.Act));
        Assert.Equal(all.Total, today.Total);
        Assert.Equal((0, 0, 0), (before.Total, nobody.Total, noFile.Total));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Acts_OfAUser_AreFoundByTheirName(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var user = AUser.Named();
        await portal.Given(user);
        var self = new Actor(user.Id.Value, user.Name, new HashSet<Role>(), new HashSet<Permission>());
        await portal.As(self).Run(new ApproveProposal(ProposalId.New()));

        var found = await portal.As(Role.AUD).Ask(new ListActs(All with { User = "ana.rios" }));
        var counts = await portal.As(Role.AUD).Ask(new CountAttempts());

        Assert.Equal(("forbidden", "Ana Ríos"), (Assert.Single(found.Rows).Ending, found.Rows[0].Who));
        var count = Assert.Single(counts);
        Assert.Equal(("ana.rios", 1, 0), (count.UserName, count.Forbidden, count.Refused));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Part_Opened_SaysWhatChangedAndIsRecorded(DatabaseProvider provider)
    {
        await using var portal = await Busy(provider);
        var door = portal.As(Role.AUD);
        var row = (await door.Ask(new ListActs(All with { Act = nameof(ProposeRegion) }))).Rows[0];
        var act = await door.Ask(new FindAct(row.Id));
        var part = act.Parts.Single(known => known.Type == "settings_proposals");

        var read = await door.Ask(new ReadActPart(act.Id, part.Ordinal, part.Key));

        Assert.True(act.Intact);
        Assert.Equal(Role.COO, act.Role);
        Assert.Contains("\"act\":\"ProposeRegion\"", act.Header);
        Assert.Contains(read.Lines!, line => line is { Member: "State", Before: null, After: "Open" });
        var entry = (await portal.EntriesOf(part.Key))[^1];
        Assert.Equal(("ReadActPart", "read"), (entry.Act, entry.Ending));
    }

    [Fact]
    public async Task Part_AboutOneself_DoesNotExist()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var user = AUser.Named();
        await portal.Given(user);
        var row = (await portal.As(Role.AUD).Ask(new ListActs(All))).Rows[0];
        var auditor = portal.ActorOf(Role.AUD) with { Id = user.Id.Value };

        await Assert.ThrowsAsync<RecordNotFoundException>(() =>
            portal.As(auditor).Ask(new ReadActPart(row.Id, 0, user.Id.Value))
        );
    }

    [Fact]
    public async Task Part_OfAnotherRecord_DoesNotExist()
    {
        await using var portal = await Busy(DatabaseProvider.Sqlite);
        var row = (await portal.As(Role.AUD).Ask(new ListActs(All with { Act = nameof(ProposeRegion) }))).Rows[0];

        await Assert.ThrowsAsync<RecordNotFoundException>(() =>
            portal.As(Role.AUD).Ask(new ReadActPart(row.Id, 0, Guid.CreateVersion7()))
        );
    }

    [Fact]
    public async Task Act_WithAnotherLeaf_IsNotIntact()
    {
        await using var portal = await Busy(DatabaseProvider.Sqlite);
        var id = await portal.Read(async db =>
        {
            var entry = new LedgerEntry
            {
                Id = Guid.CreateVersion7(),
                At = portal.Clock.GetUtcNow(),
                Actor = Guid.CreateVersion7(),
                Subject = Guid.CreateVersion7(),
                Act = "Forged",
                Ending = "done",
                Header = """{"v":1}"""u8.ToArray(),
                Leaf = new byte[32],
                Incarnation = 0,
                NodeKey = "00000000",
                Signature = new byte[64],
            };
            db.Add(entry);
            await db.SaveChangesAsync();
            return entry.Id;
        });

        Assert.False((await portal.As(Role.AUD).Ask(new FindAct(id))).Intact);
    }

    [Theory]
    [InlineData(Role.DPO)]
    [InlineData(Role.SYS)]
    [InlineData(Role.IAD)]
    [InlineData(Role.DIR)]
    [InlineData(Role.LDR)]
    public async Task Everything_ByAnybodyElse_IsForbidden(Role role)
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var door = portal.As(role);

        await Assert.ThrowsAsync<ForbiddenException>(() => door.Ask(new ListActs(All)));
        await Assert.ThrowsAsync<ForbiddenException>(() => door.Ask(new CountAttempts()));
        await Assert.ThrowsAsync<ForbiddenException>(() => door.Ask(new FindAct(Guid.CreateVersion7())));
        await Assert.ThrowsAsync<ForbiddenException>(() =>
            door.Ask(new ReadActPart(Guid.CreateVersion7(), 0, Guid.CreateVersion7()))
        );
    }

    private static DateOnly AProposalDay => new(2026, 11, 24);

    /// <summary>A proposal by the coordinator, and an attempt to approve it without permission.</summary>
    private static async Task<TestPortal> Busy(DatabaseProvider provider)
    {
        var portal = await TestPortal.On(provider);
        var id = ProposalId.New();
        await portal
            .As(Role.COO)
            .Run(new ProposeRegion(id, RegionId.New(), new("GOLFO", "Golfo"), "Se abre una sede."));
        await portal.As(Role.COO).Run(new ApproveProposal(id));
        return portal;
    }
}
