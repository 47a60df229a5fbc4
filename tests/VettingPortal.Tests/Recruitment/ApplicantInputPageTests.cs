using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using VettingPortal.Features.People;
using VettingPortal.Features.Recruitment;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;
using VettingPortal.Kernel.Drafts;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Recruitment;

/// <summary>The two pages that keep something on the server by themselves: the form its draft, the import its file.</summary>
public sealed class ApplicantInputPageTests : PageTest
{
    public ApplicantInputPageTests()
    {
        var database = TestDatabase.Make(DatabaseProvider.Sqlite).GetAwaiter().GetResult();
        Services.AddPortalKernel(_ => database.Settings);
        Services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        Services.AddSingleton(new DocumentSettings(Directory.CreateTempSubdirectory("vp-documents-").FullName));
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton<IUseCases>(UseCases);
        UseCases.Me = An(Role.REC);
        UseCases.Answers<ListRecruitmentChoices>(RecruitmentPageTests.Choices);
    }

    [Fact]
    public async Task NewApplicant_CurpTyped_FillsWhatItSaysAndKeepsADraft()
    {
        UseCases.Answers<CheckApplicant>(
            new CheckApplicant.Findings(null, new(new(1985, 1, 1), 41, Sex.Man, "DF"), HasOpenFile: true, false, [])
        );
        var page = Render<NewApplicantPage>();
        page.WaitForElement("#curp");

        page.Find("#curp").Input("PEGJ850101HDFRRL04");
        Clock.Advance(TimeSpan.FromSeconds(1));

        page.WaitForAssertion(() => Assert.Contains("ya tiene un expediente abierto", page.Markup));
        Assert.Contains("Ciudad de México", page.Find(".says").TextContent, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Contains("Borrador guardado", page.Markup));
        var kept = await Drafts.Load<ApplicantForm>(UseCases.Me!.Id, ApplicantForm.Key);
        Assert.Equal(("PEGJ850101HDFRRL04", Sex.Man), (kept!.Content.Curp, kept.Content.Sex));
    }

    [Fact]
    public void NewApplicant_RegisteredIncomplete_SaysWhatIsMissingAndKeepsWhatWasTyped()
    {
        UseCases.Answers<CheckApplicant>(new CheckApplicant.Findings(CurpFault.Missing, null, false, false, []));
        var page = Render<NewApplicantPage>();
        page.WaitForElement("#given");
        page.Find("#given").Input("Julio");

        page.FindAll("button").First(button => button.TextContent.Contains("Registrar aspirante")).Click();

        page.WaitForAssertion(() => Assert.Contains("Escriba la CURP.", page.Markup));
        Assert.Equal("Julio", page.Find("#given").GetAttribute("value"));
        Assert.Empty(UseCases.Sent);
    }

    [Fact]
    public void Import_File_ShowsEachLinesVerdict()
    {
        UseCases.Me = An(Role.REC);
        UseCases.Answers<ListImports>(new PageOf<ListImports.Row>([], 0));
        UseCases.Answers<FindJudgingGround>(ImportFixture.Ground);
        var page = Render<ImportPage>();
        string[] lines = [ImportFixture.Header, ImportFixture.GoodLine, ImportFixture.GoodLine];

        page.FindComponent<InputFile>()
            .UploadFiles(InputFileContent.CreateFromText(string.Join('\n', lines), "oficina.csv"));

        page.WaitForAssertion(
            () => Assert.Equal("Repetida en el archivo", page.Find("tbody .chip").TextContent.Trim()),
            TimeSpan.FromSeconds(30)
        );
        Assert.DoesNotContain(">duplicate-in-file<", page.Markup, StringComparison.Ordinal);
        Assert.Equal("Julio Pérez Garza", page.Find("tbody .td-main").TextContent);
        Assert.DoesNotContain("PEGJ850101HDFRRL04", page.Markup, StringComparison.Ordinal);
        Assert.Contains("2 líneas: 1 correctas y 1 con error", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Importar 1 solicitudes", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_Narrowed_ShowsTheLinesOfThatVerdictAndKeepsItInTheAddress()
    {
        UseCases.Answers<ListImports>(new PageOf<ListImports.Row>([], 0));
        UseCases.Answers<FindJudgingGround>(ImportFixture.Ground);
        Services.GetRequiredService<NavigationManager>().NavigateTo("/applicants/import?verdict=ok");
        var page = Render<ImportPage>();
        string[] lines = [ImportFixture.Header, ImportFixture.GoodLine, ImportFixture.GoodLine];

        page.FindComponent<InputFile>()
            .UploadFiles(InputFileContent.CreateFromText(string.Join('\n', lines), "oficina.csv"));

        page.WaitForAssertion(
            () => Assert.Equal("ok", page.Find("tbody td[data-verdict]").GetAttribute("data-verdict")),
            TimeSpan.FromSeconds(30)
        );
        page.Find("button.mud-button-filled").Click();
        page.WaitForAssertion(
            () => Assert.Contains("Descargar el resultado", page.Markup, StringComparison.Ordinal),
            TimeSpan.FromSeconds(30)
        );
        var address = Services.GetRequiredService<NavigationManager>().Uri;
        Assert.Contains("verdict=ok", address, StringComparison.Ordinal);
        Assert.Contains("batch=", address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfSomebodyElse_IsNotShown()
    {
        UseCases.Answers<ListImports>(new PageOf<ListImports.Row>([], 0));
        var desk = Services.GetRequiredService<ImportDesk>();
        var batch = ImportBatchId.New();
        UseCases.Answers<FindJudgingGround>(ImportFixture.Ground);
        var content = new MemoryStream(
            System.Text.Encoding.UTF8.GetBytes($"{ImportFixture.Header}\n{ImportFixture.GoodLine}")
        );
        var file = await desk.Preview(UseCases, content, "oficina.csv", default);
        desk.Start(UseCases.Me!, file, batch, "2026-01");

        Assert.NotNull(desk.RunOf(batch, UseCases.Me!));
        Assert.Null(desk.RunOf(batch, An(Role.REC)));
    }

    [Fact]
    public void Import_UnreadableFile_SaysWhy()
    {
        UseCases.Me = An(Role.REC);
        UseCases.Answers<ListImports>(new PageOf<ListImports.Row>([], 0));
        var page = Render<ImportPage>();

        page.FindComponent<InputFile>()
            .UploadFiles(InputFileContent.CreateFromText("curp,nombres\nX,Y", "oficina.csv"));

        page.WaitForAssertion(
            () => Assert.Contains("El archivo no se pudo leer", page.Markup),
            TimeSpan.FromSeconds(30)
        );
    }

    [Fact]
    public void Import_Committed_RunsToItsEndAndSaysWhatBecameOfTheLines()
    {
        UseCases.Me = An(Role.REC);
        UseCases.Answers<ListImports>(new PageOf<ListImports.Row>([], 0));
        UseCases.Answers<FindJudgingGround>(ImportFixture.Ground);
        var page = Render<ImportPage>();
        page.FindComponent<InputFile>()
            .UploadFiles(
                InputFileContent.CreateFromText($"{ImportFixture.Header}\n{ImportFixture.GoodLine}", "oficina.csv")
            );
        page.WaitForElement(".form-foot button", TimeSpan.FromSeconds(30));

        page.FindAll("button")
            .First(button => button.TextContent.Contains("Importar 1 solicitudes", StringComparison.Ordinal))
            .Click();

        // The portal behind the page is empty, so the campaign that was there at the preview is gone at the commit.
        page.WaitForAssertion(
            () => Assert.Contains("Descargar el resultado", page.Markup, StringComparison.Ordinal),
            TimeSpan.FromSeconds(30)
        );
        Assert.Contains("0 importadas y 1 rechazadas", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_TakenBack_AsksWhyAndGoesOnUntilNoDraftIsLeft()
    {
        _ = Popovers;
        var dialogs = Render<MudDialogProvider>();
        var batch = new ListImports.Row(
            ImportBatchId.New(),
            "oficina.csv",
            ImportState.Completed,
            2,
            3,
            2,
            0,
            0,
            Clock.GetUtcNow()
        );
        UseCases.Me = An(Role.COO);
        var left = 1;
        UseCases.Answers<ListImports>(new PageOf<ListImports.Row>([batch], 1));
        UseCases.Answers<FindImport>(_ => new FindImport.Found(batch, "", "2026-01", left--));
        var page = Render<ImportPage>();
        page.WaitForElement("td button");

        await page.InvokeAsync(() => page.Find("td button[aria-label*='oficina.csv']").Click());
        dialogs.WaitForElement("#reason");
        await dialogs.InvokeAsync(() => dialogs.Find("#reason").Input("Se cargó el archivo equivocado."));
        await dialogs.InvokeAsync(() => dialogs.FindAll(".mud-dialog-actions button")[1].Click());

        page.WaitForAssertion(() =>
            Assert.Equal([batch.Id, batch.Id], UseCases.Sent.Cast<UndoImport>().Select(sent => sent.Batch))
        );
    }
}
