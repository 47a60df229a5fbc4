using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;
using VettingPortal.Tests.Kernel;
using static VettingPortal.Tests.Recruitment.ACampaign;

namespace VettingPortal.Tests.Recruitment;

/// <summary>A paper is taken back, and it stays seen that it was there.</summary>
public sealed class WithdrawDocumentTests
{
    private const string Why = "Es el acta de otra persona.";

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Withdraw_OfADraft_CountsNoLongerAndStaysOnRecordWithItsContent(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var file = await portal.Complete();
        var paper = await portal.PaperOf(file, Paper.Identity);

        Done(await portal.As(Role.REC).Run(new WithdrawDocument(file, paper, Why)));

        var found = await portal.As(Role.REC).Ask(new FindApplication(file.Value.ToString()));
        Assert.Equal([Paper.Identity], found.Missing);
        Assert.NotNull(found.Documents.Single(document => document.Id == paper).WithdrawnAt);
        Assert.Equal("acta.pdf", (await portal.As(Role.ELI).Ask(new OpenDocument(paper, "AP01"))).Name);
        var entry = (await portal.EntriesOf(file.Value)).Last();
        Assert.Equal(("WithdrawDocument", "done"), (entry.Act, entry.Ending));
        Refused("vetting.documents-missing", await portal.As(Role.REC).Run(new SubmitApplication(file)));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Withdraw_AfterItWasReceived_KeepsTheApplicantFromBeingFoundEligible(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var file = await portal.Received();

        Done(
            await portal.As(Role.REC).Run(new WithdrawDocument(file, await portal.PaperOf(file, Paper.Identity), Why))
        );

        Refused("vetting.documents-missing", await portal.As(Role.ELI).Run(new FindEligible(file)));
        Assert.Equal(VettingState.Received, await portal.StateOf(file));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Withdraw_OnceEligibilityWasJudged_IsRefused(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var file = await portal.Received();
        var paper = await portal.PaperOf(file, Paper.Identity);
        Done(
            await portal
                .As(Role.ELI)
                .Run(new FindNotEligible(file, FindNotEligible.Reasons[0], "No reúne lo que pide."))
        );

        var outcome = await portal.As(Role.REC).Run(new WithdrawDocument(file, paper, Why));

        Refused("recruitment.document-past-eligibility", outcome);
        Assert.Null(
            await portal.Read(db =>
                db.Set<StoredDocument>().Where(d => d.Id == paper).Select(d => d.WithdrawnAt).SingleAsync()
            )
        );
        Assert.Equal("refused", (await portal.EntriesOf(file.Value)).Last().Ending);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Withdraw_Twice_IsRefused(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var file = await portal.Complete();
        var paper = await portal.PaperOf(file, Paper.Identity);
        Done(await portal.As(Role.REC).Run(new WithdrawDocument(file, paper, Why)));

        Refused("documents.withdrawn-already", await portal.As(Role.REC).Run(new WithdrawDocument(file, paper, Why)));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Withdraw_OfAnotherFile_IsNotFound(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var file = await portal.Complete();

        var outcome = await portal.As(Role.REC).Run(new WithdrawDocument(file, DocumentId.New(), Why));

        Assert.IsType<Outcome.NotFound>(outcome);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Withdraw_TheRegistrysAnswer_IsRefused(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var file = await portal.Received();
        var answer = APaper();
        Done(
            await portal
                .As(Role.ELI)
                .Run(
                    new RecordRegistryQuery(
                        RegistryQueryId.New(),
                        file,
                        Today,
                        "RNPSP-2026-1",
                        Enum.GetValues<RegistryFinding>().First(finding => !finding.IsStop()),
                        answer
                    )
                )
        );

        Refused(
            "recruitment.document-is-evidence",
            await portal.As(Role.REC).Run(new WithdrawDocument(file, answer.Id, Why))
        );
    }
}

internal static class PapersOnFile
{
    public static Task<DocumentId> PaperOf(this TestPortal portal, VettingFileId file, Paper paper)
    {
        var (owner, kind) = (file.Value, paper.Code());
        return portal.Read(db =>
            db.Set<StoredDocument>()
                .Where(document => document.Owner == owner && document.Kind == kind)
                .Select(document => document.Id)
                .SingleAsync()
        );
    }
}
