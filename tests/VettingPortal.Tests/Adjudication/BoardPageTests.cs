using Bunit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Adjudication;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;
using VettingPortal.Kernel.Drafts;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Adjudication;

/// <summary>What the chair and an adjudicator see and do.</summary>
public sealed class BoardPageTests : PageTest
{
    private static readonly VettingFileId File = VettingFileId.New();

    public BoardPageTests()
    {
        var database = TestDatabase.Make(DatabaseProvider.Sqlite).GetAwaiter().GetResult();
        Services.AddPortalKernel(_ => database.Settings);
        Services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        Services.AddSingleton(new DocumentSettings(Directory.CreateTempSubdirectory("vp-documents-").FullName));
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton<IUseCases>(UseCases);
    }

    [Fact]
    public void Board_ForAnAdjudicator_ListsTheirVotesOnly()
    {
        UseCases.Me = An(Role.ADJ);
        UseCases.Answers<ListBoard>(
            new PageOf<ListBoard.Row>(
                [new(ABoard.Number, "PREVENCION", VettingState.InAdjudication, new(2026, 12, 1), false, true)],
                1
            )
        );

        var page = Render<BoardPage>();

        page.WaitForAssertion(() => Assert.Contains(ABoard.Number, page.Find("tbody").TextContent));
        Assert.Equal(BoardQueue.MyVotes, Assert.IsType<ListBoard>(UseCases.Asked[0]).Queue);
        Assert.Equal(BoardRoutes.Vote(ABoard.Number), page.Find("tbody a").GetAttribute("href"));
    }

    [Fact]
    public void Case_AwaitingVotes_TellsTheChairOnlyThat()
    {
        UseCases.Me = An(Role.BRD);
        UseCases.Answers<FindBoardCase>(Case(BoardState.AwaitingVotes));

        var page = Render<BoardCasePage>(p => p.Add(x => x.Number, ABoard.Number));

        page.WaitForAssertion(() => Assert.Contains("Los votos están sellados", page.Markup));
        Assert.DoesNotContain("Registrar decisión", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Case_WithEqualVotes_LetsTheChairRecordTheDecision()
    {
        UseCases.Me = An(Role.BRD);
        UseCases.Answers<FindBoardCase>(Case(BoardState.ToDecide, ABoard.Approve(), ABoard.Approve()));

        var page = Render<BoardCasePage>(p => p.Add(x => x.Number, ABoard.Number));
        page.WaitForElement(".panel-due button").Click();

        Assert.Equal(File, Assert.IsType<RecordDecision>(Assert.Single(UseCases.Sent)).File);
    }

    [Fact]
    public void Case_WithVotesThatDiffer_AsksTheChairToChoose()
    {
        UseCases.Me = An(Role.BRD);
        UseCases.Answers<FindBoardCase>(Case(BoardState.ToDecide, ABoard.Approve(), ABoard.Deny()));

        var page = Render<BoardCasePage>(p => p.Add(x => x.Number, ABoard.Number));

        page.WaitForAssertion(() => Assert.Contains("Elegir el voto de Persona 0", page.Markup));
        Assert.DoesNotContain("Registrar decisión", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Vote_AfterItWasCast_ShowsItWithoutAForm()
    {
        UseCases.Me = An(Role.ADJ);
        UseCases.Answers<FindMyVote>(Mine(ABoard.Deny()));

        var page = Render<VotePage>(p => p.Add(x => x.Number, ABoard.Number));

        page.WaitForAssertion(() => Assert.Contains("Usted votó", page.Markup));
        Assert.DoesNotContain("Emitir voto", page.Markup, StringComparison.Ordinal);
        Assert.Contains(ABoard.Rationale, page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vote_FilledIn_ComesBackFromItsDraftAndIsCast()
    {
        UseCases.Me = An(Role.ADJ);
        UseCases.Answers<FindMyVote>(Mine(null));
        var draft = new BallotDraft
        {
            Decision = BoardDecision.Deny,
            Guidelines =
            [
                new()
                {
                    Guideline = Guideline.F,
                    Weight = 3,
                    Conditions = [new() { Evidence = EvidenceSource.Registry, Text = "Deudas" }],
                    Nexus = "Riesgo de soborno",
                    Rationale = ABoard.Rationale,
                },
            ],
        };
        await Drafts.Save(UseCases.Me.Id, $"vote/{ABoard.Number}/1", draft);

        _ = Dialogs;
        var page = Render<VotePage>(p => p.Add(x => x.Number, ABoard.Number));
        page.WaitForElement("#guideline-F-rationale");
        page.FindAll("button").First(button => button.TextContent.Contains("Emitir voto")).Click();
        Dialogs.WaitForAssertion(() => Assert.Contains("Emitir voto: No aprobar", Dialogs.Markup));
        Assert.Empty(UseCases.Sent);
        PressInDialog("Emitir voto");

        page.WaitForAssertion(() => Assert.Single(UseCases.Sent));
        var ballot = Assert.IsType<CastVote>(UseCases.Sent[0]).Ballot;
        Assert.Equal((BoardDecision.Deny, Guideline.F), (ballot.Decision, ballot.Guidelines[0].Guideline));
        Assert.Equal(EvidenceSource.Registry, ballot.Guidelines[0].Conditions[0].Evidence);
    }

    [Fact]
    public async Task Vote_Refused_SaysTheRuleAndKeepsTheForm()
    {
        UseCases.Me = An(Role.ADJ);
        UseCases.Answers<FindMyVote>(Mine(null));
        await Drafts.Save(UseCases.Me.Id, $"vote/{ABoard.Number}/1", new BallotDraft { Decision = BoardDecision.Deny });
        UseCases.Next = new Outcome.Refused("adjudication.polygraph-alone");

        _ = Dialogs;
        var page = Render<VotePage>(p => p.Add(x => x.Number, ABoard.Number));
        page.WaitForAssertion(() => Assert.Contains("Borrador guardado", page.Markup));
        page.FindAll("button").First(button => button.TextContent.Contains("Emitir voto")).Click();
        Dialogs.WaitForElement(".mud-dialog");
        PressInDialog("Emitir voto");

        page.WaitForAssertion(() => Assert.Contains("solo por el polígrafo", page.Markup));
        Assert.Contains("Emitir voto", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Case_Denied_OffersNoticeAndAppealInEnglish()
    {
        Speak("en");
        UseCases.Me = An(Role.LEG);
        UseCases.Answers<FindBoardCase>(
            Case(BoardState.Decided, ABoard.Deny(), ABoard.Deny()) with
            {
                FileState = VettingState.NotApproved,
            }
        );
        UseCases.Answers<ListNotices>(new List<ListNotices.Row>());
        UseCases.Answers<FindAppeal>(NoAppeal());

        var page = Render<BoardCasePage>(p => p.Add(x => x.Number, ABoard.Number));

        page.WaitForAssertion(() => Assert.Contains("No notice has been issued yet.", page.Markup));
        page.FindAll("button").First(button => button.TextContent.Contains("Register appeal")).Click();
        page.WaitForAssertion(() => Assert.Contains("The date is missing.", page.Markup));
        Assert.DoesNotContain("Issue notice", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_WhoseChairHasAConflict_IsHandedOverWithTheReason()
    {
        const string Why = "El aspirante es hijo de mi hermano.";
        UseCases.Me = An(Role.BRD);
        UseCases.Answers<FindBoardCase>(Case(BoardState.AwaitingVotes));
        _ = Dialogs;
        var page = Render<BoardCasePage>(p => p.Add(x => x.Number, ABoard.Number));
        page.WaitForAssertion(() => Assert.Contains("Los votos están sellados", page.Markup));

        await page.InvokeAsync(() =>
            page.FindAll("button").Single(button => button.TextContent.Contains("Ceder la presidencia")).Click()
        );
        Dialogs.WaitForElement("#reason").Input(Why);
        await Dialogs.InvokeAsync(() => Dialogs.Find(".mud-dialog .mud-button-filled").Click());

        page.WaitForAssertion(() => Assert.Equal(new HandOverBoard(File, Why), Assert.Single(UseCases.Sent)));
    }

    [Fact]
    public async Task Delivery_HalfTyped_ComesBackFromItsDraft()
    {
        UseCases.Me = An(Role.BRD);
        var notice = new ListNotices.Row(
            NoticeId.New(),
            VettingState.NotApproved,
            NoticeLanguage.Spanish,
            DocumentId.New(),
            ABoard.Policy.Now,
            null,
            null,
            null,
            null
        );
        UseCases.Answers<FindBoardCase>(
            Case(BoardState.Decided, ABoard.Deny(), ABoard.Deny()) with
            {
                FileState = VettingState.NotApproved,
            }
        );
        UseCases.Answers<ListNotices>(new List<ListNotices.Row> { notice });
        UseCases.Answers<FindAppeal>(NoAppeal());
        await Drafts.Save(
            UseCases.Me.Id,
            $"delivery/{notice.Id.Value}",
            (new DateOnly?(new(2026, 11, 20)), (DeliveryMeans?)DeliveryMeans.Courier, "Lucía Hernández")
        );

        var page = Render<BoardCasePage>(p => p.Add(x => x.Number, ABoard.Number));

        page.WaitForAssertion(() => Assert.Equal("Lucía Hernández", page.Find("#received-by").GetAttribute("value")));
        page.FindAll("button").First(button => button.TextContent.Contains("Registrar entrega")).Click();
        Assert.Empty(UseCases.Sent);
        Assert.Single(page.FindAll(".field-error"));
    }

    private static FindAppeal.Found NoAppeal() =>
        new(
            File,
            ABoard.Number,
            VettingState.NotApproved,
            true,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            [],
            null,
            null,
            []
        );

    private static FindMyVote.Found Mine(Ballot? ballot) =>
        new(
            File,
            ABoard.Number,
            "PREVENCION",
            false,
            null,
            new(2026, 12, 1),
            1,
            true,
            100,
            ballot is null ? null : ABoard.Policy.Now,
            ballot
        );

    private static FindBoardCase.Found Case(BoardState state, params Ballot[] ballots)
    {
        var opened = ballots.Length > 0 ? ABoard.Policy.Now : (DateTimeOffset?)null;
        var votes = ballots
            .Select(
                (ballot, i) =>
                    new FindBoardCase.VoteRow(Guid.CreateVersion7(), $"Persona {i}", ABoard.Policy.Now, ballot)
            )
            .ToList();
        var round = new FindBoardCase.RoundRow(
            1,
            ABoard.Policy.Now,
            opened,
            votes,
            null,
            null,
            null,
            null,
            null,
            null,
            null
        );
        return new(
            File,
            ABoard.Number,
            3,
            VettingState.InAdjudication,
            false,
            null,
            new(2026, 12, 1),
            state,
            1,
            "Amalia",
            true,
            false,
            ABoard.Policy.Now,
            [],
            [round],
            [],
            null,
            null,
            null
        );
    }
}
