using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Recruitment;
using static VettingPortal.Tests.Recruitment.ACampaign;

namespace VettingPortal.Tests.People;

public sealed class IdentityUseCaseTests
{
    private static readonly Curp Right = Curp.Parse(ACurp.WithCheckDigit("PEGJ850101HJCRRL1"));

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Correct_BySecondPerson_ChangesTheRecordAndKeepsTheFormerCurp(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var person = await PersonOf(portal, await portal.Registered());
        var proposal = IdentityProposalId.New();
        Done(await portal.As(Role.REC).Run(Correction(proposal, person)));
        Assert.NotEqual(Right, (await Load(portal, person)).Curp);

        Done(await portal.As(Role.COO).Run(new DecideIdentity(proposal, true, "El acta lo demuestra.")));

        var corrected = await Load(portal, person);
        Assert.Equal((Right, "Julián", "JC"), (corrected.Curp, corrected.GivenNames, corrected.BirthState));
        Assert.Equal("PEGJ850101HDFRRL04", Assert.Single(corrected.FormerCurps).Curp.Value);
        Refused(
            "people.duplicate-open-file",
            await portal.As(Role.REC).Run(new RegisterApplicant(VettingFileId.New(), PersonId.New(), Application()))
        );
        Assert.Equal(
            ["CorrectIdentity", "DecideIdentity"],
            (await portal.EntriesOf(person.Value)).Concat(await portal.EntriesOf(proposal.Value)).Select(e => e.Act)
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Decide_ByWhoProposed_IsRefused(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var person = await PersonOf(portal, await portal.Registered());
        var proposal = IdentityProposalId.New();
        Done(await portal.As(Role.ELI).Run(Correction(proposal, person)));

        Refused("people.second-person", await portal.As(Role.ELI).Run(new DecideIdentity(proposal, true, "Conforme.")));
        Done(await portal.As(Role.ELI, 2).Run(new DecideIdentity(proposal, false, "No se lee el acta.")));
        Refused("people.proposal-decided", await portal.As(Role.COO).Run(new DecideIdentity(proposal, true, "Sí.")));
    }

    [Fact]
    public async Task Correct_ToWhatItIsOrToAnothersCurp_IsRefused()
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);
        var person = await PersonOf(portal, await portal.Registered());
        await portal.Registered(Application("SABC560626MDFLRN01"));
        var same = new CorrectIdentity(
            IdentityProposalId.New(),
            person,
            Application().Curp,
            Application().Name,
            "Sin cambio.",
            APaper()
        );

        Refused("people.nothing-changes", await portal.As(Role.REC).Run(same));
        Refused(
            "people.curp-taken",
            await portal.As(Role.REC).Run(same with { Curp = Curp.Parse("SABC560626MDFLRN01") })
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Merge_RecordWithoutOpenFile_MovesItsFiles(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var oldFile = await portal.Registered();
        var duplicate = await PersonOf(portal, oldFile);
        var stays = await PersonOf(portal, await portal.Registered(Application(Right.Value)));
        var proposal = IdentityProposalId.New();
        Done(await portal.As(Role.REC).Run(Union(proposal, duplicate, stays)));
        Refused(
            "people.merge-two-open-files",
            await portal.As(Role.COO).Run(new DecideIdentity(proposal, true, "Son la misma persona."))
        );
        Done(await portal.As(Role.REC).Run(new WithdrawApplication(oldFile, APaper())));

        Done(await portal.As(Role.COO).Run(new DecideIdentity(proposal, true, "Son la misma persona.")));

        Assert.Equal(stays, (await Load(portal, duplicate)).MergedInto);
        Assert.Equal(stays, await PersonOf(portal, oldFile));
        Refused(
            "people.duplicate-open-file",
            await portal.As(Role.REC).Run(new RegisterApplicant(VettingFileId.New(), PersonId.New(), Application()))
        );
        Refused(
            "people.merged-already",
            await portal.As(Role.REC).Run(Union(IdentityProposalId.New(), duplicate, stays))
        );
    }

    [Fact]
    public async Task Merge_WithItself_IsRefused()
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);
        var person = await PersonOf(portal, await portal.Registered());

        Refused(
            "people.merge-with-itself",
            await portal.As(Role.REC).Run(Union(IdentityProposalId.New(), person, person))
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Find_PersonWithoutAVisibleFile_IsNotFound(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var person = await PersonOf(portal, await portal.Registered());

        Assert.Single((await portal.As(Role.ELI).Ask(new FindPerson(person))).Files);
        await Assert.ThrowsAsync<RecordNotFoundException>(() => portal.As(Role.PSI).Ask(new FindPerson(person)));
    }

    private static CorrectIdentity Correction(IdentityProposalId id, PersonId person) =>
        new(id, person, Right, PersonName.Parse("Julián", "Pérez", "Garza"), "Error de captura.", APaper());

    private static MergePeople Union(IdentityProposalId id, PersonId person, PersonId stays) =>
        new(id, person, stays, "Dos CURP de la misma persona.", APaper());

    private static Task<Person> Load(TestPortal portal, PersonId id) =>
        portal.Read(db => db.Set<Person>().AsNoTracking().SingleAsync(person => person.Id == id));

    private static Task<PersonId> PersonOf(TestPortal portal, VettingFileId id) =>
        portal.Read(db => db.Set<VettingFile>().Where(file => file.Id == id).Select(file => file.Person).SingleAsync());
}
