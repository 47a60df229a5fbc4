using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using static VettingPortal.Tests.Vetting.AVettingFile;

namespace VettingPortal.Tests.Vetting;

/// <summary>What a hold order and an opening refuse.</summary>
public sealed class HoldOrderTests
{
    [Fact]
    public void Place_WithoutAReason_IsRefused()
    {
        Refused("vetting.hold-reason-missing", () => Place(new string('x', HoldOrder.ReasonMin - 1)));

        Assert.True(Place(new string('x', HoldOrder.ReasonMin)).IsOpen);
    }

    [Fact]
    public void Lift_Twice_IsRefused()
    {
        var order = Place("Se espera la respuesta.");
        order.Lift(Coordinator, Noon);

        Refused("vetting.hold-lifted", () => order.Lift(Coordinator, Noon));
    }

    [Fact]
    public void OpenDraft_WithoutThePrivacyNotice_IsRefused() =>
        Refused(
            "vetting.privacy-notice-missing",
            () =>
                VettingFile.OpenDraft(
                    VettingFileId.New(),
                    "EXP-2026-000001",
                    new PersonId(Subject),
                    new Application(CaseType.Entry, null, "PREVENCION", "NORTE", new(2026, 11, 20), " "),
                    Recruiter,
                    Today
                )
        );

    private static HoldOrder Place(string reason) =>
        HoldOrder.Place(HoldOrderId.New(), Received(), HoldCause.DocumentRecheck, reason, Coordinator, Today);

    private static void Refused(string rule, Action act) =>
        Assert.Equal(rule, Assert.Throws<RuleBrokenException>(act).Rule);
}
