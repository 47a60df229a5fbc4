using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Oversight;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Exports;
using VettingPortal.Tests.Evaluations;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Users;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Oversight;

/// <summary>Who read a file: the auditor is told all, the file's coordinator and the privacy officer nothing of internal affairs.</summary>
public sealed class FileReadsTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Reads_OfAFile_AreToldAccordingToTheOffice(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var person = AnOffice.APerson();
        var file = AVettingFile.InEvaluation(AVettingFile.Draft(person.Id));
        var (director, inquirer) = (AUser.Named(), AUser.Named("el.investigador"));
        await portal.Given(
            person,
            file,
            director,
            inquirer,
            AUser.InForce(director, Role.DIR),
            AUser.InForce(inquirer, Role.IAI)
        );
        foreach (var (reader, role, purpose) in new[] { (director, Role.DIR, "AP04"), (inquirer, Role.IAI, "AP07") })
        {
            var actor = portal.ActorOf(role) with { Id = reader.Id.Value };
            await portal.As(actor).Ask(new OpenPhase(file.Id, EvaluationKind.Polygraph, purpose));
        }
        var ask = new ListFileReads(file.Number);

        var auditor = (await portal.As(Role.AUD).Ask(ask)).Rows;
        var coordinator = Assert.Single((await portal.As(Role.COO).Ask(ask)).Rows);
        var privacy = Assert.Single((await portal.As(Role.DPO).Ask(ask)).Rows);

        Assert.Equal([Role.IAI, Role.DIR], auditor.Select(row => row.Office));
        Assert.Equal(("OpenPhasePolygraph", "Ana Ríos"), (coordinator.Act, coordinator.Who));
        Assert.Equal(((Role?)Role.DIR, (string?)null, Guid.Empty), (privacy.Office, privacy.Who, privacy.Reader));
        await None(portal, portal.ActorOf(Role.COO, 7), ask);
        await None(portal, portal.ActorOf(Role.AUD) with { Person = person.Id.Value }, ask);
        await None(portal, portal.ActorOf(Role.DPO) with { Barred = new HashSet<Guid> { person.Id.Value } }, ask);
        var taken = await portal
            .As(Role.DPO)
            .Ask(new ExportList<ListFileReads, ListFileReads.Row, FileReadColumns>(ask, ExportFormat.Csv));
        Assert.Equal(1, taken.Rows);
        Assert.DoesNotContain("Ana Ríos", System.Text.Encoding.UTF8.GetString(taken.Content), StringComparison.Ordinal);
        Assert.Contains(
            await portal.EntriesOf(Guid.Empty),
            entry => entry is { Act: "ExportFileReads", Ending: "read" }
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Tell_ThePerson_SaysOfficesAndPurposesAndNothingOfInternalAffairs(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var person = AnOffice.APerson();
        var file = AVettingFile.InEvaluation(AVettingFile.Draft(person.Id));
        var inquirer = AUser.Named("el.investigador");
        await portal.Given(person, file, inquirer, AUser.InForce(inquirer, Role.IAD));
        var hidden = portal.ActorOf(Role.IAD) with { Id = inquirer.Id.Value };
        var readers = new[] { portal.ActorOf(Role.DIR), hidden, portal.ActorOf(Role.IAI) };
        foreach (var (reader, purpose) in readers.Zip(["AP05", "AP07", "AP07"]))
        {
            await portal.As(reader).Ask(new OpenPhase(file.Id, EvaluationKind.Polygraph, purpose));
        }

        var told = await portal.As(Role.DPO).Ask(new TellFileReads(file.Id));

        var text = Pdf.PdfTools.Text(told.Bytes);
        var texts = portal.Services.GetRequiredService<PortalTexts>();
        Assert.EndsWith($"-{file.Number}-2026-11-24.pdf", told.Name, StringComparison.Ordinal);
        Assert.Contains(texts.Of(Role.DIR), text, StringComparison.Ordinal);
        Assert.Contains(texts.Find("Purpose.AP05", [])!, text, StringComparison.Ordinal);
        Assert.Contains(portal.ActorOf(Role.DPO).Name, text, StringComparison.Ordinal);
        foreach (
            var silent in (string[])
                [texts.Of(Role.IAI), texts.Of(Role.IAD), texts.Find("Purpose.AP07", [])!, portal.ActorOf(Role.DIR).Name]
        )
        {
            Assert.DoesNotContain(silent, text, StringComparison.Ordinal);
        }
        Assert.Contains("Table", Pdf.PdfTools.StructureText(told.Bytes), StringComparison.Ordinal);
        var entry = (await portal.EntriesOf(file.Id.Value))[^1];
        Assert.Equal(("TellFileReads", "read"), (entry.Act, entry.Ending));
        await Assert.ThrowsAsync<ForbiddenException>(() => portal.As(Role.COO).Ask(new TellFileReads(file.Id)));
        await Assert.ThrowsAsync<RecordNotFoundException>(() =>
            portal.As(portal.ActorOf(Role.DPO) with { Person = person.Id.Value }).Ask(new TellFileReads(file.Id))
        );
    }

    private static Task<RecordNotFoundException> None(TestPortal portal, Actor actor, ListFileReads ask) =>
        Assert.ThrowsAsync<RecordNotFoundException>(() => portal.As(actor).Ask(ask));
}
