using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Kernel.Documents;
using static VettingPortal.Tests.Recruitment.ACampaign;

namespace VettingPortal.Tests.Recruitment;

public sealed class ApplicationUseCaseTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Register_NewPerson_OpensADraftWithItsEntry(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);

        var file = await portal.Registered();

        Assert.Equal(VettingState.Draft, await portal.StateOf(file));
        var entry = Assert.Single(await portal.EntriesOf(file.Value));
        Assert.Equal(("RegisterApplicant", "done"), (entry.Act, entry.Ending));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Register_PersonWithOpenFile_IsRefused(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        await portal.Registered();

        var outcome = await portal
            .As(Role.REC, 2)
            .Run(new RegisterApplicant(VettingFileId.New(), PersonId.New(), Application()));

        Refused("people.duplicate-open-file", outcome);
        Assert.Empty(((Outcome.Refused)outcome).Facts);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Register_PersonWhoWithdrew_ReusesTheirRecord(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var first = await portal.Registered();
        Done(await portal.As(Role.REC).Run(new WithdrawApplication(first, APaper())));

        var second = await portal.Registered(Application(schooling: Schooling.Postgraduate));

        var people = await portal.Read(db => db.Set<Person>().AsNoTracking().ToListAsync());
        Assert.Equal((2, Schooling.Postgraduate), (Assert.Single(people).Applications, people[0].Schooling));
        Assert.Equal(VettingState.Withdrawn, await portal.StateOf(first));
        Assert.Equal(VettingState.Draft, await portal.StateOf(second));
    }

    [Theory]
    [InlineData("2026-11-25", "PREVENCION", "recruitment.application-in-future")]
    [InlineData("2026-07-31", "PREVENCION", "recruitment.campaign-closed")]
    [InlineData("2026-11-20", "OTRO", "recruitment.profile-not-in-campaign")]
    public async Task Register_WhatTheCampaignDoesNotTake_NamesTheRule(string day, string profile, string rule)
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);
        var details = Application(
            appliedOn: DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            profile: profile
        );

        var outcome = await portal
            .As(Role.REC)
            .Run(new RegisterApplicant(VettingFileId.New(), PersonId.New(), details));

        Refused(rule, outcome);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Check_CurpOfOpenFile_SaysSoAndNothingElse(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        await portal.Registered();
        var door = portal.As(Role.REC, 2);

        var same = await door.Ask(new CheckApplicant("PEGJ850101HDFRRL04", "Julio", "Pérez", "Garza"));
        var twin = await door.Ask(
            new CheckApplicant(People.ACurp.WithCheckDigit("PEGJ850101HJCRRL1"), "Julio", "Peres", "Garza")
        );
        var broken = await door.Ask(new CheckApplicant("PEGJ850101HDFRRL05", null, null, null));

        Assert.Equal((true, false), (same.HasOpenFile, same.SimilarKnown));
        Assert.Equal((new DateOnly(1985, 1, 1), 41, Sex.Man, "DF"), Read(same));
        Assert.Equal((false, true), (twin.HasOpenFile, twin.SimilarKnown));
        Assert.Equal((CurpFault.CheckDigit, null), (broken.Fault, broken.Reads));

        static (DateOnly, int, Sex, string) Read(CheckApplicant.Findings found) =>
            (found.Reads!.BornOn, found.Reads.Age, found.Reads.Sex, found.Reads.BirthState);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Submit_CompleteApplication_IsReceived(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);

        var file = await portal.Received();

        Assert.Equal(VettingState.Received, await portal.StateOf(file));
        Assert.Equal("SubmitApplication", (await portal.EntriesOf(file.Value))[^1].Act);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Submit_WithoutTheCardOfAMan_IsRefused(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var file = await portal.Complete(without: Paper.MilitaryCard);

        var outcome = await portal.As(Role.REC).Run(new SubmitApplication(file));

        Refused("vetting.documents-missing", outcome);
        var found = await portal.As(Role.REC).Ask(new FindApplication(file.Value.ToString()));
        Assert.Equal([Paper.MilitaryCard], found.Missing);
    }

    [Fact]
    public async Task Submit_Unsigned_IsRefused()
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);
        var file = await portal.Registered();
        foreach (var paper in Papers.Required(Sex.Man, militaryCard: true))
        {
            Done(await portal.As(Role.REC).Run(new AttachDocument(file, paper, APaper())));
        }

        Refused("vetting.declaration-unsigned", await portal.As(Role.REC).Run(new SubmitApplication(file)));
    }

    [Fact]
    public async Task Sign_TomorrowOrTwiceSubmitted_IsRefused()
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);
        var file = await portal.Registered();
        var received = await portal.Received(Application("SABC560626MDFLRN01"));
        var door = portal.As(Role.REC);

        Refused(
            "recruitment.signed-in-future",
            await door.Run(new SignDeclaration(ApplicantDeclarationId.New(), file, Today.AddDays(1), true))
        );
        Refused(
            "recruitment.already-submitted",
            await door.Run(new SignDeclaration(ApplicantDeclarationId.New(), received, Today, true))
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Attach_BadFile_LeavesNoBytesBehind(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var file = await portal.Registered();
        var attached = new AttachedFile(DocumentId.New(), "acta.pdf", AFile.Of(1, 2, 3));

        var outcome = await portal.As(Role.REC).Run(new AttachDocument(file, Paper.Identity, attached));

        Refused("documents.type-unknown", outcome);
        Assert.Empty(Directory.GetFiles(DirectoryOf(portal), "*", SearchOption.AllDirectories));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Attach_ToAFileThatThenIsStale_RemovesTheBytes(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var file = await portal.Complete();

        var outcome = await portal.As(Role.REC).Run(new WithdrawApplication(file, APaper(), Seen: 999));

        Assert.IsType<Outcome.Stale>(outcome);
        var kept = await portal.Read(db => db.Set<StoredDocument>().CountAsync());
        Assert.Equal(kept, Directory.GetFiles(DirectoryOf(portal), "*", SearchOption.AllDirectories).Length);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task OpenDocument_ByWhoMaySeeTheFile_GivesTheBytesAndAnEntry(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var file = await portal.Registered();
        var paper = APaper();
        Done(await portal.As(Role.REC).Run(new AttachDocument(file, Paper.Identity, paper)));

        var content = await portal.As(Role.ELI).Ask(new OpenDocument(paper.Id, "AP01"));

        Assert.Equal(("acta.pdf", "application/pdf"), (content.Name, content.MediaType));
        Assert.Equal("read", Assert.Single(await portal.EntriesOf(paper.Id.Value)).Ending);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task OpenDocument_NoneOrNotTheirs_IsOneAnswer(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var file = await portal.Registered();
        var paper = APaper();
        Done(await portal.As(Role.REC).Run(new AttachDocument(file, Paper.Identity, paper)));

        var notTheirs = await Record.ExceptionAsync(() => portal.As(Role.PSI).Ask(new OpenDocument(paper.Id)));
        var none = await Record.ExceptionAsync(() => portal.As(Role.PSI).Ask(new OpenDocument(DocumentId.New())));

        Assert.IsType<RecordNotFoundException>(notTheirs);
        Assert.IsType<RecordNotFoundException>(none);
    }

    private static string DirectoryOf(TestPortal portal) =>
        ((DocumentSettings)portal.Services.GetService(typeof(DocumentSettings))!).Directory;
}
