using Bunit;
using VettingPortal.Features.People;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Documents;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Recruitment;

public sealed class RecruitmentPageTests : PageTest
{
    internal static readonly ListRecruitmentChoices.Choices Choices = new(
        new(2026, 11, 24),
        [new(ACampaign.Id, ACampaign.Code, new(2026, 8, 1), ["PREVENCION"])],
        [new("NORTE", "Norte")],
        [new(Guid.CreateVersion7(), "Policía Federal")],
        [new("PREVENCION", "Prevención", "Prevention", 18, 45, true)]
    );

    public RecruitmentPageTests()
    {
        UseCases.Me = An(Role.REC);
        UseCases.Answers<ListRecruitmentChoices>(Choices);
    }

    [Fact]
    public void Campaigns_WithOne_ShowsItsTarget()
    {
        UseCases.Answers<ListCampaigns>(
            new PageOf<ListCampaigns.Row>(
                [
                    new(
                        ACampaign.Id,
                        ACampaign.Code,
                        "NORTE",
                        "2026-T4",
                        new(2026, 8, 1),
                        new(2026, 12, 31),
                        null,
                        true,
                        300,
                        280,
                        41
                    ),
                ],
                1
            )
        );

        var page = Render<CampaignsPage>();

        page.WaitForAssertion(() => Assert.Contains("41 / 280", page.Find("tbody").TextContent));
        Assert.Contains("Abrir campaña", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Campaign_ForOneWhoSetsTargets_OffersTheForm()
    {
        UseCases.Me = An(Role.DIR);
        UseCases.Answers<FindCampaign>(
            new FindCampaign.Found(
                ACampaign.Id,
                1,
                ACampaign.Code,
                "NORTE",
                "2026-T4",
                new(2026, 8, 1),
                new(2026, 12, 31),
                null,
                true,
                [new("PREVENCION", 100, 80, 7, [])],
                []
            )
        );

        var page = Render<CampaignPage>(parameters => parameters.Add(p => p.Code, ACampaign.Code));

        page.WaitForAssertion(() => Assert.Contains("Fijar la meta", page.Markup));
        Assert.DoesNotContain("Cerrar la campaña", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Applicants_NoneFound_SaysSo()
    {
        UseCases.Answers<ListApplicants>(new PageOf<ListApplicants.Row>([], 0));

        var page = Render<ApplicantsPage>();

        page.WaitForAssertion(() => Assert.Contains("Todavía no hay solicitudes.", page.Markup));
    }

    [Fact]
    public void Application_Draft_IsSentOn()
    {
        var found = AnApplication() with { Missing = [] };
        UseCases.Next = new Outcome.Refused("vetting.documents-missing");
        var page = Shown(found);

        page.FindAll("button").First(button => button.TextContent.Contains("Enviar a elegibilidad")).Click();

        page.WaitForAssertion(() => Assert.Contains("vetting.documents-missing", page.Markup));
        Assert.Equal(new SubmitApplication(found.File, 3), Assert.Single(UseCases.Sent));
    }

    [Fact]
    public void Application_ThatLacksSomething_SaysWhatInsteadOfBeingSent()
    {
        var page = Shown(AnApplication() with { DeclarationSignedOn = null });

        var send = page.FindAll("button").Single(button => button.TextContent.Contains("Enviar a elegibilidad"));

        Assert.True(send.HasAttribute("disabled"));
        Assert.Equal(
            "Para enviarla faltan: Fotografía, declaración bajo protesta firmada.",
            page.Find($"#{send.GetAttribute("aria-describedby")}").TextContent
        );
    }

    [Fact]
    public void Application_SeveralFilesAtOnce_AreEachTakenOrRefusedForThemselves()
    {
        UseCases.Me = An(Role.REC);
        var page = Shown(AnApplication());
        var whole = InputFileContent.CreateFromText("%PDF-1.7", "acta.pdf");
        var other = InputFileContent.CreateFromText("hola", "notas.docx");

        page.FindComponent<Microsoft.AspNetCore.Components.Forms.InputFile>().UploadFiles(whole, other);

        page.WaitForAssertion(() =>
            Assert.Collection(
                page.FindAll("ul[role=status] li").Select(line => line.TextContent),
                line => Assert.Matches("Adjuntado *acta.pdf", line),
                line => Assert.Matches("No se adjuntó *notas.docx *Este tipo de archivo no se acepta", line)
            )
        );
        Assert.Equal("acta.pdf", Assert.IsType<AttachDocument>(Assert.Single(UseCases.Sent)).Attached.Name);
    }

    [Fact]
    public async Task Application_APaperTakenBack_AsksWhyAndSaysWhatItDoes()
    {
        UseCases.Me = An(Role.REC);
        _ = Popovers;
        _ = Dialogs;
        var paper = new FindApplication.DocumentRow(
            DocumentId.New(),
            Paper.Identity.Code(),
            "ine.pdf",
            10,
            Clock.GetUtcNow()
        );
        var found = AnApplication(paper);
        var page = Shown(found);

        await page.InvokeAsync(() => page.Find("button[aria-label='Retirar Identificación oficial: ine.pdf']").Click());
        Dialogs.WaitForElement("#reason");
        Assert.Contains("Se conserva en el expediente", Dialogs.Markup, StringComparison.Ordinal);
        await Dialogs.InvokeAsync(() => Dialogs.Find("#reason").Input("Es de otra persona."));
        PressInDialog("Retirar");

        page.WaitForAssertion(() =>
            Assert.Equal(
                new WithdrawDocument(found.File, paper.Id, "Es de otra persona."),
                Assert.Single(UseCases.Sent)
            )
        );
    }

    [Fact]
    public void Application_APaperThatWasTakenBack_IsShownAsSuch()
    {
        UseCases.Me = An(Role.REC);
        var paper = new FindApplication.DocumentRow(
            DocumentId.New(),
            Paper.Identity.Code(),
            "ine.pdf",
            10,
            Clock.GetUtcNow(),
            Clock.GetUtcNow()
        );

        var page = Shown(AnApplication(paper));

        Assert.Contains("Retirado: 24 nov 2026", page.Find("li.withdrawn").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("button[aria-label^='Retirar ']"));
    }

    [Fact]
    public void Application_PastEligibility_OffersNoPaperBack()
    {
        UseCases.Me = An(Role.REC);
        var paper = new FindApplication.DocumentRow(
            DocumentId.New(),
            Paper.Identity.Code(),
            "ine.pdf",
            10,
            Clock.GetUtcNow()
        );

        var page = Shown(AnApplication(paper) with { State = VettingState.Eligible });

        Assert.Empty(page.FindAll("button[aria-label^='Retirar ']"));
    }

    private IRenderedComponent<ApplicationPage> Shown(FindApplication.Found found)
    {
        UseCases.Answers<FindApplication>(found);
        var page = Render<ApplicationPage>(parameters => parameters.Add(p => p.Key, "EXP-2026-000001"));
        page.WaitForAssertion(() => Assert.Contains("Fotografía", page.Markup));
        return page;
    }

    private static FindApplication.Found AnApplication(params FindApplication.DocumentRow[] documents) =>
        new(
            VettingFileId.New(),
            3,
            "EXP-2026-000001",
            PersonId.New(),
            "Julio Pérez",
            VettingState.Draft,
            false,
            [Paper.Identity, Paper.Photograph],
            [Paper.Photograph],
            documents,
            new(2026, 11, 20),
            true,
            [],
            [VettingStep.Submit, VettingStep.Withdraw]
        );

    [Fact]
    public void Person_WithAProposal_IsDecidedByWhoMay()
    {
        UseCases.Me = An(Role.COO);
        UseCases.Answers<FindPerson>(
            new FindPerson.Found(
                PersonId.New(),
                1,
                Curp.Parse("PEGJ850101HDFRRL04"),
                "Julio",
                "Pérez",
                null,
                new(1985, 1, 1),
                Sex.Man,
                "DF",
                PhoneNumber.Parse("55 1614 2408"),
                null,
                Schooling.Bachelor,
                null,
                null,
                null,
                [],
                [],
                [
                    new(
                        IdentityProposalId.New(),
                        null,
                        Curp.Parse("PEGJ850101HDFRRL04"),
                        "Julián",
                        "Pérez",
                        null,
                        IdentityProposalState.Waiting,
                        Guid.CreateVersion7(),
                        Clock.GetUtcNow(),
                        DocumentId.New()
                    ),
                ]
            )
        );

        var page = Render<PersonPage>(parameters => parameters.Add(p => p.Id, Guid.CreateVersion7()));

        page.WaitForAssertion(() => Assert.Contains("Aprobar", page.Markup));
        Assert.DoesNotContain("Proponer una corrección", page.Markup, StringComparison.Ordinal);
    }
}
