using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Oversight;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;
using VettingPortal.Tests.Kernel;
using static VettingPortal.Tests.Recruitment.ACampaign;

namespace VettingPortal.Tests.Recruitment;

/// <summary>§8.8, §9.2: a document of a file is opened for a purpose of somebody's office, and the ledger keeps it.</summary>
public sealed class DocumentPurposeTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task OpenDocument_WithAPurposeOfTheOffice_IsOnRecordWithIt(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var (_, paper) = await APaperOnFile(portal);

        await portal.As(Role.ELI).Ask(new OpenDocument(paper, "AP01"));

        var entry = Assert.Single(await portal.EntriesOf(paper.Value));
        Assert.Equal(("OpenDocument", "read"), (entry.Act, entry.Ending));
        Assert.Contains("AP01", await SaidIn(portal, entry.Id));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task OpenDocument_WithoutOneOrForAnothersPurpose_IsRefusedAndOnRecord(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var (_, paper) = await APaperOnFile(portal);

        foreach (var purpose in (string?[])[null, "", "AP03", "AP09", "por curiosidad"])
        {
            var refused = await Assert.ThrowsAsync<RuleBrokenException>(() =>
                portal.As(Role.ELI).Ask(new OpenDocument(paper, purpose))
            );
            Assert.Equal("documents.purpose-missing", refused.Rule);
        }

        var entries = await portal.EntriesOf(paper.Value);
        Assert.Equal(5, entries.Count);
        Assert.All(
            entries,
            entry => Assert.Equal(("refused", "documents.purpose-missing"), (entry.Ending, entry.Obstacle))
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task OpenDocument_ByARecruiter_NeedsAPurposeOnceTheFileIsSentOn(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var (file, paper) = await APaperOnFile(portal);
        var recruiter = portal.As(Role.REC);

        Assert.Null((await recruiter.Ask(new FindDocumentPurposes(paper))).Codes);
        Assert.Equal("acta.pdf", (await recruiter.Ask(new OpenDocument(paper))).Name);
        Done(await portal.As(Role.REC).Run(new WithdrawApplication(file, APaper(), await SeenOf(portal, file))));

        Assert.Equal(["AP01"], (await recruiter.Ask(new FindDocumentPurposes(paper))).Codes);
        await Assert.ThrowsAsync<RuleBrokenException>(() => recruiter.Ask(new OpenDocument(paper)));
        Assert.Equal("acta.pdf", (await recruiter.Ask(new OpenDocument(paper, "AP01"))).Name);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task OpenDocument_BehindTheGlass_NamesTheGlassWhileItIsOpen(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var (file, paper) = await APaperOnFile(portal);
        var (me, other) = (portal.ActorOf(Role.COO), portal.ActorOf(Role.COO, 2));
        var glass = BrokenGlassId.New();
        var broken = await portal.Read(db => db.Set<VettingFile>().SingleAsync(one => one.Id == file));
        await portal.Given(BrokenGlass.Break(glass, broken, new string('a', 50), me, portal.Clock.GetUtcNow()));
        var purpose = BrokenGlass.PurposeOf(glass);

        Assert.Equal([purpose, "AP01"], (await portal.As(me).Ask(new FindDocumentPurposes(paper))).Codes);
        await portal.As(me).Ask(new OpenDocument(paper, purpose));
        await Assert.ThrowsAsync<RuleBrokenException>(() => portal.As(other).Ask(new OpenDocument(paper, purpose)));
        portal.Clock.Advance(BrokenGlass.Lasts);

        await Assert.ThrowsAsync<RuleBrokenException>(() => portal.As(me).Ask(new OpenDocument(paper, purpose)));
        Assert.Contains(purpose, await SaidIn(portal, (await portal.EntriesOf(paper.Value))[0].Id));
    }

    [Fact]
    public async Task FindDocumentPurposes_OfADocumentThatIsNotTheirs_FindsNone()
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);
        var (_, paper) = await APaperOnFile(portal);

        await Assert.ThrowsAsync<RecordNotFoundException>(() =>
            portal.As(Role.PSI).Ask(new FindDocumentPurposes(paper))
        );
        await Assert.ThrowsAsync<RecordNotFoundException>(() =>
            portal.As(Role.ELI).Ask(new FindDocumentPurposes(DocumentId.New()))
        );
    }

    [Fact]
    public async Task EveryOffice_ThatMayOpenDocuments_HasAPurpose()
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);

        // A person under vetting opens documents of nobody's file.
        var without = Enum.GetValues<Role>()
            .Where(role => portal.ActorOf(role).May(DocumentsFeature.Open))
            .Where(role => AccessPurpose.ForDocuments(portal.ActorOf(role)).Count == 0);

        Assert.Equal([Role.SUBJ], without);
    }

    private static async Task<(VettingFileId File, DocumentId Paper)> APaperOnFile(TestPortal portal)
    {
        var file = await portal.Registered();
        var paper = APaper();
        Done(await portal.As(Role.REC).Run(new AttachDocument(file, Paper.Identity, paper)));
        return (file, paper.Id);
    }

    private static async Task<int> SeenOf(TestPortal portal, VettingFileId file) =>
        (await portal.As(Role.REC).Ask(new FindApplication(file.Value.ToString()))).Version;

    private static async Task<List<string?>> SaidIn(TestPortal portal, Guid entry)
    {
        var part = Assert.Single((await portal.As(Role.AUD).Ask(new FindAct(entry))).Parts);
        var read = await portal.As(Role.AUD).Ask(new ReadActPart(entry, part.Ordinal, part.Key));
        return [.. read.Lines!.Select(line => line.After)];
    }
}
