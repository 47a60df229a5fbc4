using VettingPortal.Features.Users;
using VettingPortal.Kernel;
using static VettingPortal.Tests.Users.AUser;

namespace VettingPortal.Tests.Users;

public sealed class PortalUserTests
{
    [Theory]
    [InlineData("ana.rios")]
    [InlineData("a1")]
    public void Register_GoodName_IsTaken(string userName) => Assert.Equal(userName, Named(userName).UserName);

    [Theory]
    [InlineData("")]
    [InlineData("Ana.Rios")]
    [InlineData("ana..rios")]
    [InlineData("ana.")]
    [InlineData("muñoz")]
    [InlineData("1ana")]
    public void Register_OddName_IsRefused(string userName) => Refused("users.user-name-shape", () => Named(userName));

    [Fact]
    public void Rename_ToNothing_IsRefused() => Refused("users.name-missing", () => Named().Rename(" ", null));

    [Fact]
    public void Move_ToAnotherUnit_KeepsTheHistory()
    {
        var user = Named(post: new(Unit: UnitId.New()));

        user.Move(new(Unit: UnitId.New()), Today.AddDays(1));

        Assert.Equal([1, 2], user.Postings.Select(posting => posting.Number));
        Assert.Equal(user.Unit, user.Postings[1].Unit);
    }

    [Fact]
    public void Move_ToTheSame_ChangesNothing()
    {
        var post = new Post(Unit: UnitId.New());
        var user = Named(post: post);

        user.Move(post, Today.AddDays(1));

        Assert.Single(user.Postings);
    }

    [Fact]
    public void Move_UnderOneself_IsRefused()
    {
        var user = Named();

        Refused("users.supervisor-oneself", () => user.Move(new(Supervisor: user.Id), Today));
    }

    [Fact]
    public void Block_Another_StopsThem()
    {
        var user = Named();

        user.Block(First, "Investigación", Now);

        Assert.True(user.Blocked);
        Assert.Equal(First.Id, user.BlockedBy);
    }

    [Fact]
    public void Block_Oneself_IsRefused()
    {
        var user = Named();

        Refused("users.block-oneself", () => user.Block(Self(user), "Investigación", Now));
    }

    [Fact]
    public void Block_WithoutReason_IsRefused() => Refused("users.reason-missing", () => Named().Block(First, "", Now));

    [Fact]
    public void Block_Twice_IsRefused()
    {
        var user = Named();
        user.Block(First, "Investigación", Now);

        Refused("users.already-blocked", () => user.Block(First, "Investigación", Now));
    }

    [Fact]
    public void Unblock_ByAnother_LetsThemAct()
    {
        var user = Named();
        user.Block(First, "Investigación", Now);

        user.Unblock(First);

        Assert.False(user.Blocked);
    }

    [Fact]
    public void Unblock_WhatSomebodyElseBlocked_IsRefusedButToInternalAffairs()
    {
        var user = Named();
        user.Block(First, "Investigación", Now);

        Refused("users.block-of-another", () => user.Unblock(Vetting.AVettingFile.An(Role.SYS)));
        user.Unblock(Vetting.AVettingFile.An(Role.IAD));

        Assert.False(user.Blocked);
    }

    [Fact]
    public void Unblock_Oneself_IsRefused()
    {
        var user = Named();
        user.Block(First, "Investigación", Now);

        Refused("users.unblock-oneself", () => user.Unblock(Self(user)));
    }

    [Fact]
    public void Unblock_NotBlocked_IsRefused() => Refused("users.not-blocked", () => Named().Unblock(First));

    [Fact]
    public void Identify_WithoutRoles_ChangesTheAccount()
    {
        var user = Named(identity: new("one"));

        user.Identify(new("other"), []);

        Assert.Equal("other", user.ExternalId);
    }

    [Theory]
    [InlineData("other", null)]
    [InlineData(null, null)]
    [InlineData("one", "root")]
    public void Identify_WithARole_KeepsTheAccountTheApproversSaw(string? external, string? account)
    {
        var user = Named(identity: new("one"));
        var grant = Asked(user);

        Refused("users.identity-approved", () => user.Identify(new(external, account), [grant]));
    }

    [Fact]
    public void Identify_WithARole_MayAddTheirOwnRecordButNotChangeIt()
    {
        var user = Named(identity: new("one"));
        var grant = Asked(user);
        var person = Guid.CreateVersion7();

        user.Identify(new("one", null, person), [grant]);

        Assert.Equal(person, user.Person);
        Refused("users.identity-approved", () => user.Identify(new("one"), [grant]));
    }
}
