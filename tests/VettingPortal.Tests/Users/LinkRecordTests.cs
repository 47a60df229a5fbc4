using VettingPortal.Features.Oversight;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Integrity;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Users;

/// <summary>A user's own record among the people, on which the rules about oneself and people close to one rest.</summary>
public sealed class LinkRecordTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Link_ByCurp_StaysAsItIs(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (user, own, other) = (AUser.Named(), AFlag.APerson(1), AFlag.APerson(2));
        await portal.Given(user, own, other, AUser.InForce(user, Role.REC));
        var door = portal.As(Role.SYS);

        var unknown = await door.Run(new LinkRecord(user.Id, "XEXX010101HNEXXXA4"));
        var nonsense = await door.Run(new LinkRecord(user.Id, "no es una CURP"));
        var linked = await door.Run(new LinkRecord(user.Id, own.Curp.Value));
        var again = await door.Run(new LinkRecord(user.Id, other.Curp.Value));

        Assert.Equal(("users.record-unknown", "users.record-unknown"), (unknown.Obstacle, nonsense.Obstacle));
        Assert.True(linked.IsDone, linked.Obstacle);
        Assert.Equal("users.identity-approved", again.Obstacle);
        Assert.Equal(own.Id.Value, (await portal.Read(async db => await db.FindAsync<PortalUser>(user.Id)))!.Person);
    }

    [Fact]
    public async Task Acts_OfOnesOwnFile_AreNotFound()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var person = AFlag.APerson(1);
        await portal.Given(person, AVettingFile.Received(AVettingFile.Draft(person.Id, "EXP-2026-000001")));
        var asked = new ListActs(new() { File = "EXP-2026-000001" });
        var auditor = portal.ActorOf(Role.AUD);

        Assert.NotEqual(0, (await portal.As(auditor).Ask(asked)).Total);
        Assert.Equal(0, (await portal.As(auditor with { Person = person.Id.Value }).Ask(asked)).Total);
        Assert.Equal(
            0,
            (await portal.As(auditor with { Barred = new HashSet<Guid> { person.Id.Value } }).Ask(asked)).Total
        );
    }
}
