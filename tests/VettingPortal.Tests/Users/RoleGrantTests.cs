using VettingPortal.Features.Users;
using VettingPortal.Kernel;
using static VettingPortal.Tests.Users.AUser;

namespace VettingPortal.Tests.Users;

public sealed class RoleGrantTests
{
    private readonly PortalUser _receiver = Named();

    [Fact]
    public void Request_ForAnother_WaitsForApproval() =>
        Assert.Equal(GrantState.Requested, Asked(_receiver).StateOn(Today));

    [Fact]
    public void Request_ForOneself_IsRefused() =>
        Refused(
            "users.grant-not-to-oneself",
            () =>
                RoleGrant.Request(
                    RoleGrantId.New(),
                    _receiver,
                    GrantTerms.Longest(Role.REC, Today),
                    [],
                    Self(_receiver),
                    Policy
                )
        );

    [Fact]
    public void Request_ForBlocked_IsRefused()
    {
        _receiver.Block(First, "Investigación", Now);

        Refused("users.grant-not-for-blocked", () => Asked(_receiver));
    }

    [Theory]
    [InlineData("2026-11-24", "2027-11-23", null)]
    [InlineData("2026-11-24", "2026-11-24", null)]
    [InlineData("2027-01-01", "2027-12-31", null)]
    [InlineData("2026-11-24", "2027-11-24", "users.grant-too-long")]
    [InlineData("2026-11-23", "2027-01-01", "users.grant-dates")]
    [InlineData("2026-12-02", "2026-12-01", "users.grant-dates")]
    public void Request_Dates_LastTwelveMonthsAtMost(string from, string until, string? rule)
    {
        void Ask() => Asked(_receiver, terms: new(Role.REC, DateOnly.Parse(from, null), DateOnly.Parse(until, null)));

        if (rule is null)
        {
            Ask();
            return;
        }
        Refused(rule, Ask);
    }

    [Fact]
    public void Request_RoleAlreadyAwaited_IsRefused()
    {
        var asked = Asked(_receiver);

        Refused("users.grant-already", () => Asked(_receiver, Role.REC, [asked]));
    }

    [Fact]
    public void Request_SuccessorOfAHeldRole_IsTaken()
    {
        var held = InForce(_receiver);

        var next = Asked(_receiver, open: [held], terms: GrantTerms.Longest(Role.REC, held.Until.AddDays(1)));

        Assert.Equal(GrantState.Requested, next.StateOn(Today));
    }

    [Fact]
    public void Request_BesideAForbiddenRole_IsRefusedEvenWhereThatIsOnlyAwaited()
    {
        var asked = Asked(_receiver, Role.ADJ);

        Refused("users.grant-forbidden-combination", () => Asked(_receiver, Role.REC, [asked]));
    }

    [Fact]
    public void Request_Any_ChangesTheReceiver()
    {
        Asked(_receiver);

        Assert.Equal(1, _receiver.RoleDecisions);
    }

    [Fact]
    public void Approve_ByTwoOthers_PutsItInForce()
    {
        var grant = Asked(_receiver);

        grant.Approve(_receiver, [grant], First, Now);
        var half = grant.StateOn(Today);
        grant.Approve(_receiver, [grant], Second, Now);

        Assert.Equal(GrantState.HalfApproved, half);
        Assert.Equal(GrantState.InForce, grant.StateOn(Today));
    }

    [Fact]
    public void Approve_TwiceByOne_IsRefused()
    {
        var grant = Asked(_receiver);
        grant.Approve(_receiver, [grant], First, Now);

        Refused("users.grant-two-approvers", () => grant.Approve(_receiver, [grant], First, Now));
        Assert.Equal(GrantState.HalfApproved, grant.StateOn(Today));
    }

    [Fact]
    public void Approve_ByWhoAsked_IsRefused()
    {
        var grant = Asked(_receiver);

        Refused("users.grant-not-by-requester", () => grant.Approve(_receiver, [grant], Requester, Now));
    }

    [Fact]
    public void Approve_ByWhoReceives_IsRefused()
    {
        var grant = Asked(_receiver);

        Refused("users.grant-not-to-oneself", () => grant.Approve(_receiver, [grant], Self(_receiver), Now));
    }

    [Fact]
    public void Approve_Settled_IsRefused()
    {
        var grant = InForce(_receiver);

        Refused("users.grant-settled", () => grant.Approve(_receiver, [grant], Someone("third"), Now));
    }

    [Fact]
    public void Approve_AfterItsLastDay_IsRefused()
    {
        var grant = Asked(_receiver, terms: new(Role.REC, Today, Today));

        Refused("users.grant-lapsed", () => grant.Approve(_receiver, [grant], First, Now.AddDays(1)));
    }

    [Fact]
    public void Approve_ReceiverBlockedSince_IsRefused()
    {
        var grant = Asked(_receiver);
        _receiver.Block(First, "Investigación", Now);

        Refused("users.grant-not-for-blocked", () => grant.Approve(_receiver, [grant], First, Now));
    }

    [Fact]
    public void Revoke_InForce_EndsItAtOnce()
    {
        var grant = InForce(_receiver);

        grant.Revoke(First, "Cambio de adscripción", Now);

        Assert.Equal(GrantState.Revoked, grant.StateOn(Today));
    }

    [Fact]
    public void Revoke_Twice_IsRefused()
    {
        var grant = InForce(_receiver);
        grant.Revoke(First, "Cambio de adscripción", Now);

        Refused("users.grant-settled", () => grant.Revoke(First, "Otra vez", Now));
    }

    [Fact]
    public void Revoke_WithoutReason_IsRefused() =>
        Refused("users.reason-missing", () => InForce(_receiver).Revoke(First, " ", Now));

    [Theory]
    [InlineData(-1, GrantState.Ahead)]
    [InlineData(0, GrantState.InForce)]
    [InlineData(364, GrantState.InForce)]
    [InlineData(365, GrantState.Ended)]
    public void StateOn_Day_FollowsTheTerms(int days, GrantState state) =>
        Assert.Equal(state, InForce(_receiver).StateOn(Today.AddDays(days)));
}
