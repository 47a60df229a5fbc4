using VettingPortal.Features.Adjudication;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Tests.Adjudication;

/// <summary>The appeal in its plain form, and the notice it follows.</summary>
public sealed class AppealCaseTests
{
    private static readonly Actor Legal = ABoard.Someone(Role.LEG);

    [Fact]
    public void Register_WithoutGroundsOrAheadOfToday_IsRefused()
    {
        ABoard.Refused("adjudication.grounds-missing", () => Registered(grounds: " "));
        ABoard.Refused("adjudication.lodged-in-future", () => Registered(day: ABoard.Policy.Today.AddDays(1)));
        ABoard.Refused("adjudication.lodged-before-decision", () => Registered(day: new(2026, 9, 1)));
        Assert.Equal(VettingState.NotEligible, Registered().Against);
    }

    [Fact]
    public void Decide_ByMajority_IsWhatTwoHeld()
    {
        var appeal = Drawn();

        var decision = Decide(appeal, AppealDecision.Reverse, AppealDecision.Confirm, AppealDecision.Reverse);

        Assert.Equal(AppealDecision.Reverse, decision);
        Assert.All(appeal.Panel, member => Assert.NotNull(member.Opinion));
    }

    [Fact]
    public void Decide_WithoutPanelOpinionsMajorityOrReasons_IsRefused()
    {
        var appeal = Drawn();

        ABoard.Refused("adjudication.panel-not-drawn", () => Decide(Registered(), AppealDecision.Confirm));
        ABoard.Refused("adjudication.opinions-missing", () => appeal.Decide([], "razones", [], ABoard.Policy.Now));
        ABoard.Refused(
            "adjudication.no-majority",
            () => Decide(appeal, AppealDecision.Confirm, AppealDecision.Reverse, AppealDecision.Repeat)
        );
        ABoard.Refused(
            "adjudication.reason-missing",
            () => appeal.Decide(Opinions(appeal, AppealDecision.Confirm), " ", [], ABoard.Policy.Now)
        );
    }

    [Fact]
    public void Decide_RepeatingAgainstIneligibility_IsRefused() =>
        ABoard.Refused("adjudication.repeat-needs-evaluation", () => Decide(Drawn(), AppealDecision.Repeat));

    [Fact]
    public void DrawPanel_TwiceOrFromTooFew_IsRefused()
    {
        ABoard.Refused(
            "adjudication.too-few-adjudicators",
            () => Registered().DrawPanel(ABoard.Pool(2), RandomDraw.NewSeed(new Chance()))
        );
        ABoard.Refused(
            "adjudication.panel-drawn",
            () => Drawn().DrawPanel(ABoard.Pool(4), RandomDraw.NewSeed(new Chance()))
        );
    }

    [Fact]
    public void Deliver_OfANotice_AsksForADayAndAReceiver()
    {
        var file = ABoard.NotEligible(PersonId.New());
        var (today, proof) = (ABoard.Policy.Today, DocumentId.New());
        var notice = Notice.Issue(NoticeId.New(), file, NoticeLanguage.Spanish, proof, Legal, ABoard.Policy.Now);

        ABoard.Refused("adjudication.delivery-in-future", () => Deliver(today.AddDays(1), "Ana"));
        ABoard.Refused("adjudication.delivery-before-notice", () => Deliver(today.AddDays(-1), "Ana"));
        ABoard.Refused("adjudication.receiver-missing", () => Deliver(today, " "));
        Deliver(today, "Ana");
        ABoard.Refused("adjudication.already-delivered", () => Deliver(today, "Ana"));

        void Deliver(DateOnly day, string receiver) =>
            notice.Deliver(day, DeliveryMeans.InPerson, receiver, proof, today);
    }

    [Fact]
    public void Issue_OfNoDecision_IsRefused() =>
        ABoard.Refused(
            "adjudication.nothing-to-notify",
            () =>
                Notice.Issue(
                    NoticeId.New(),
                    ABoard.InIntegration(PersonId.New()),
                    NoticeLanguage.Spanish,
                    DocumentId.New(),
                    Legal,
                    ABoard.Policy.Now
                )
        );

    private static AppealCase Registered(string grounds = "No se valoró la prueba", DateOnly? day = null) =>
        AppealCase.Register(
            AppealCaseId.New(),
            ABoard.NotEligible(PersonId.New()),
            day ?? ABoard.Policy.Today,
            grounds,
            DocumentId.New(),
            Legal,
            ABoard.Policy
        );

    private static AppealCase Drawn()
    {
        var appeal = Registered();
        appeal.DrawPanel(ABoard.Pool(4), RandomDraw.NewSeed(new Chance()));
        return appeal;
    }

    private static AppealDecision Decide(AppealCase appeal, params AppealDecision[] held) =>
        appeal.Decide(Opinions(appeal, held), "Razones del panel", [EvaluationKind.Background], ABoard.Policy.Now);

    private static List<PanelOpinion> Opinions(AppealCase appeal, params AppealDecision[] held) =>
        [
            .. appeal.Panel.Select(
                (member, i) => new PanelOpinion(member.User, held[i % held.Length], "Por estas razones")
            ),
        ];
}
