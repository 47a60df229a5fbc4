using AngleSharp.Dom;
using Bunit;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Documents;
using VettingPortal.Shared;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Shared;

public sealed class DocumentLinkTests : PageTest
{
    private static readonly Guid Record = Guid.NewGuid();

    [Theory]
    [InlineData("es-MX", "Trámite de asignación propia", "Descargar con este propósito")]
    [InlineData("en-US", "Own assignment", "Download for this purpose")]
    public void Press_WhereAPurposeIsNeeded_AsksForItAndLeadsThereWithItsCode(
        string culture,
        string words,
        string download
    )
    {
        Speak(culture);
        UseCases.Answers<FindDocumentPurposes>(new FindDocumentPurposes.Found(["AP01", "AP05"]));
        var document = DocumentId.New();
        var link = Link(document);

        Press(link);

        Assert.Contains(words, Dialogs.Markup);
        Assert.Empty(Dialogs.FindAll("a[download]"));
        Dialogs.FindAll("input[type=radio]")[0].Click();
        var anchor = Dialogs.Find("a[download]");
        Assert.Equal(download, anchor.TextContent.Trim());
        Assert.Equal($"/documents/{document.Value}?purpose=AP01", anchor.GetAttribute("href"));
    }

    [Fact]
    public void Choose_OnceForARecord_IsRememberedForItsOtherDocumentsForAnHour()
    {
        UseCases.Answers<FindDocumentPurposes>(new FindDocumentPurposes.Found(["AP04"]));
        var (first, second) = (Link(DocumentId.New()), Link(DocumentId.New()));
        var elsewhere = Link(DocumentId.New(), Guid.NewGuid());

        Press(first);
        Dialogs.Find("a[download]").Click();

        foreach (var link in (IRenderedComponent<DocumentLink>[])[first, second])
        {
            link.WaitForAssertion(() =>
                Assert.EndsWith("?purpose=AP04", link.Find("a[download]").GetAttribute("href"))
            );
            Assert.Equal("Abierto para: Auditoría programada", link.Find("a").GetAttribute("title"));
        }
        Assert.Empty(elsewhere.FindAll("a"));
        Clock.Advance(ChosenPurposes.Lasts);
        second.Render();
        Assert.Empty(second.FindAll("a"));
    }

    [Fact]
    public void Choose_BrokenGlass_IsAskedAgain()
    {
        var purpose = $"AP09 {Guid.NewGuid():N}";
        UseCases.Answers<FindDocumentPurposes>(new FindDocumentPurposes.Found([purpose]));
        var link = Link(DocumentId.New());

        Press(link);

        Assert.Contains("Cristal roto", Dialogs.Markup);
        var anchor = Dialogs.Find("a[download]");
        Assert.EndsWith(Uri.EscapeDataString(purpose), anchor.GetAttribute("href"));
        anchor.Click();
        Assert.Empty(link.FindAll("a"));
    }

    [Fact]
    public void Render_WhereNoneIsNeeded_LeadsStraightThere()
    {
        var document = DocumentId.New();

        var link = Link(document, free: true);

        Assert.Equal($"/documents/{document.Value}", link.Find("a[download]").GetAttribute("href"));
        Assert.Empty(UseCases.Asked);
    }

    [Fact]
    public void Press_OfOneThatIsGone_SaysSo()
    {
        UseCases.Answers<FindDocumentPurposes>(new RecordNotFoundException());
        var link = Link(DocumentId.New());

        link.Find("button").Click();

        link.WaitForAssertion(() => Assert.NotEmpty(link.FindAll(".banner")));
    }

    private IRenderedComponent<DocumentLink> Link(DocumentId document, Guid? of = null, bool free = false)
    {
        _ = Popovers;
        _ = Dialogs;
        return Render<DocumentLink>(parameters =>
            parameters
                .Add(link => link.Document, document)
                .Add(link => link.Of, of ?? Record)
                .Add(link => link.Text, "Acta de nacimiento")
                .Add(link => link.Free, free)
        );
    }

    // Its handler waits for the dialog, so it is not waited for.
    private void Press(IRenderedComponent<DocumentLink> link)
    {
        _ = link.Find("button").ClickAsync(new());
        Dialogs.WaitForAssertion(() => Assert.NotEmpty(Dialogs.FindAll("input[type=radio]")));
    }
}
