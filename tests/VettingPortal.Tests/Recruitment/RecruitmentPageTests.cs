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
    public void Application_Draft_ShowsWhatIsMissingAndSubmits()
    {
        var found = new FindApplication.Found(
            VettingFileId.New(),
            3,
            "EXP-2026-000001",
            PersonId.New(),
            "Julio Pérez",
            VettingState.Draft,
            false,
            [Paper.Identity, Paper.Photograph],
            [Paper.Photograph],
            [],
            new(2026, 11, 20),
            true,
            [],
            [VettingStep.Submit, VettingStep.Withdraw]
        );
        UseCases.Answers<FindApplication>(found);
        UseCases.Next = new Outcome.Refused("vetting.documents-missing");
        var page = Render<ApplicationPage>(parameters => parameters.Add(p => p.Key, "EXP-2026-000001"));
        page.WaitForAssertion(() => Assert.Contains("Fotografía", page.Markup));

        page.FindAll("button").First(button => button.TextContent.Contains("Enviar a elegibilidad")).Click();

        page.WaitForAssertion(() => Assert.Contains("vetting.documents-missing", page.Markup));
        Assert.Equal(new SubmitApplication(found.File, 3), Assert.Single(UseCases.Sent));
    }

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
