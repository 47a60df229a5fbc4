using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using VettingPortal.Features.Training;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Drafts;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Training;

/// <summary>The cohort and the contract, as the academy types them.</summary>
public sealed class EnrolDialogTests : PageTest
{
    private static readonly VettingFileId File = VettingFileId.New();

    private static readonly ListCohorts.Row Cohort = new(
        CohortId.New(),
        "2026-GTO-03",
        "PREVENCION",
        "Celaya",
        new(2026, 12, 1),
        new(2027, 5, 1),
        40,
        12,
        0
    );

    [Fact]
    public async Task Refused_IsReadBesideWhatWasChosen()
    {
        UseCases.Next = new Outcome.Refused("training.cohort-full");
        await Show();

        PressInDialog("Dar lugar en cohorte");

        Dialogs.WaitForAssertion(() => Assert.NotEmpty(Dialogs.FindAll("[role=alert]")));
        var sent = Assert.IsType<EnrolCandidate>(Assert.Single(UseCases.Sent));
        Assert.Equal((Cohort.Id, File, new DateOnly(2026, 11, 20)), (sent.Cohort, sent.File, sent.ContractSignedOn));
        Assert.Equal("20/11/2026", Dialogs.Find("#contract").GetAttribute("value"));
    }

    [Fact]
    public async Task Done_Closes()
    {
        var shown = await Show();

        PressInDialog("Dar lugar en cohorte");

        Assert.Equal(UseCases.Next, (await shown.Result)!.Data);
    }

    [Fact]
    public async Task WithoutACohortOfTheProfile_SaysSo()
    {
        UseCases.Answers<ListCohorts>(new PageOf<ListCohorts.Row>([Cohort with { Profile = "REACCION" }], 1));

        await Show(answer: false);

        Dialogs.WaitForAssertion(() => Assert.Empty(Dialogs.FindAll("#cohort")));
    }

    private async Task<IDialogReference> Show(bool answer = true)
    {
        if (answer)
        {
            UseCases.Answers<ListCohorts>(new PageOf<ListCohorts.Row>([Cohort], 1));
        }
        await Drafts.Save(
            UseCases.Me!.Id,
            $"enrol/{File.Value}",
            ((Guid?)Cohort.Id.Value, new DateOnly?(new(2026, 11, 20)))
        );
        var shown = await ShowDialog(
            new DialogParameters<EnrolDialog>
            {
                { dialog => dialog.File, File },
                { dialog => dialog.Profile, "PREVENCION" },
            }
        );
        if (answer)
        {
            Dialogs.WaitForAssertion(() => Assert.Equal("20/11/2026", Dialogs.Find("#contract").GetAttribute("value")));
        }
        return shown;
    }
}
