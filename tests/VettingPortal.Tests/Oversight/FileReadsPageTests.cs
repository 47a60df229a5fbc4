using Bunit;
using VettingPortal.Features.Oversight;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Oversight;

public sealed class FileReadsPageTests : PageTest
{
    private const string Number = "EXP-2026-000001";

    private readonly VettingFileId _file = VettingFileId.New();

    [Theory]
    [InlineData("es-MX", "Quién leyó EXP-2026-000001", "Respuesta a la persona (PDF)")]
    [InlineData("en-US", "Who read EXP-2026-000001", "Answer to the person (PDF)")]
    public void Reads_ForThePrivacyOfficer_AreShownByOfficeAndTakenAwayForThePerson(
        string culture,
        string title,
        string verb
    )
    {
        Speak(culture);
        var page = Page(
            Role.DPO,
            new ListFileReads.Row(Clock.GetUtcNow(), "OpenPhasePolygraph", Guid.Empty) { Office = Role.DIR }
        );
        UseCases.Answers<TellFileReads>(new TellFileReads.Content("consultas.pdf", [1]));

        page.WaitForAssertion(() => Assert.Contains(title, page.Markup, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Equal("—", page.Find("tbody td:last-child").TextContent));
        page.FindAll("button").Single(button => button.TextContent.Trim() == verb).Click();

        Assert.Equal(new TellFileReads(_file), Assert.Single(UseCases.Asked.OfType<TellFileReads>()));
        var saved = JSInterop.VerifyInvoke("portal.save");
        Assert.Equal("consultas.pdf", saved.Arguments[0]);
    }

    [Fact]
    public void Reads_ForTheAuditor_NameTheReaderAndOfferNoAnswerToThePerson()
    {
        var page = Page(
            Role.AUD,
            new ListFileReads.Row(Clock.GetUtcNow(), "OpenPhasePolygraph", Guid.NewGuid())
            {
                Office = Role.DIR,
                Who = "Ana Ríos",
            }
        );

        page.WaitForAssertion(() => Assert.Contains("Ana Ríos", page.Find("tbody").TextContent));
        Assert.DoesNotContain("Respuesta a la persona", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_OfAFileNobodyRead_SaySo()
    {
        var page = Page(Role.AUD);

        page.WaitForAssertion(() => Assert.Contains("Nadie ha abierto", page.Markup, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Role.AUD, false, true)]
    [InlineData(Role.COO, true, true)]
    [InlineData(Role.COO, false, false)]
    public void ReadsAction_LeadsThereForTheAuditorAndTheFilesCoordinator(Role role, bool seated, bool shown)
    {
        var actor = An(role);
        var facts = new FileFacts
        {
            Id = _file,
            Number = Number,
            Person = PersonId.New(),
            Name = "María López",
            State = VettingState.InEvaluation,
            Seats = seated ? [new(Duty.Assign, null, actor.Id, actor.Name, Clock.GetUtcNow())] : [],
        };

        var action = Render<ReadsAction>(parameters =>
            parameters.Add(one => one.File, facts).Add(one => one.Actor, actor)
        );

        Assert.Equal(
            shown ? [$"/files/{Number}/reads"] : [],
            action.FindAll("a").Select(link => link.GetAttribute("href"))
        );
    }

    private IRenderedComponent<FileReadsPage> Page(Role role, params ListFileReads.Row[] rows)
    {
        UseCases.Me = An(role);
        UseCases.Answers<FindFileOfReads>(new FindFileOfReads.Found(_file));
        UseCases.Answers<ListFileReads>(new PageOf<ListFileReads.Row>(rows, rows.Length));
        _ = Popovers;
        return Render<FileReadsPage>(parameters => parameters.Add(one => one.Number, Number));
    }
}
