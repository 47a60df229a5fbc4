using VettingPortal.Features.Users;
using VettingPortal.Kernel;
using static VettingPortal.Tests.Users.AUser;

namespace VettingPortal.Tests.Users;

public sealed class PlaceChangeTests
{
    private static readonly Place Good = new(
        PlaceKind.Center,
        Guid.CreateVersion7(),
        "CR-NORTE",
        "Centro Regional Norte",
        InstitutionId.New(),
        "NORTE"
    );

    [Fact]
    public void Confirm_ByAnother_Settles()
    {
        var change = PlaceChange.Propose(PlaceChangeId.New(), Good, First, Now);

        change.Confirm(Second, Now);

        Assert.True(change.Confirmed);
        Assert.Equal(Good, change.Place);
    }

    [Fact]
    public void Confirm_ByWhoProposed_IsRefused()
    {
        var change = PlaceChange.Propose(PlaceChangeId.New(), Good, First, Now);

        Refused("users.place-four-eyes", () => change.Confirm(First, Now));
        Assert.Null(change.SettledAt);
    }

    [Fact]
    public void Confirm_Declined_IsRefused()
    {
        var change = PlaceChange.Propose(PlaceChangeId.New(), Good, First, Now);
        change.Decline(First, Now);

        Refused("users.place-settled", () => change.Confirm(Second, Now));
    }

    public static TheoryData<Place, string> Bad =>
        new()
        {
            { Good with { Code = "norte" }, "users.place-code-shape" },
            { Good with { Name = "" }, "users.place-name-missing" },
            { Good with { Institution = null }, "users.place-needs-institution" },
            { Good with { Region = null }, "users.place-needs-region" },
            { Good with { Kind = PlaceKind.Unit, Parent = new(Good.Id) }, "users.place-own-parent" },
        };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Propose_Bad_IsRefused(Place place, string rule) =>
        Refused(rule, () => PlaceChange.Propose(PlaceChangeId.New(), place, First, Now));
}
