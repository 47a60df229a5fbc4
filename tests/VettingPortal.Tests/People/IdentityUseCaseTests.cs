using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Certification;
using VettingPortal.Features.Integrity;
using VettingPortal.Features.People;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Integrity;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Recruitment;
using VettingPortal.Tests.Users;
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
        Assert.Equal(stays, (await portal.As(Role.ELI).Ask(new FindPerson(duplicate))).MergedInto);
        await Assert.ThrowsAsync<RecordNotFoundException>(() => portal.As(Role.PSI).Ask(new FindPerson(duplicate)));
        Refused(
            "people.duplicate-open-file",
            await portal.As(Role.REC).Run(new RegisterApplicant(VettingFileId.New(), PersonId.New(), Application()))
        );
        Refused(
            "people.merged-already",
            await portal.As(Role.REC).Run(Union(IdentityProposalId.New(), duplicate, stays))
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Merge_OfARecordUnderAnOrder_LosesNeitherCertificateNorOrderNorOwner(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var oldFile = await portal.Registered();
        var duplicate = await PersonOf(portal, oldFile);
        var newFile = await portal.Registered(Application(Right.Value));
        var stays = await PersonOf(portal, newFile);
        var certificate = AFlag.ACertificate(await File(portal, oldFile));
        var owner = AUser.Named(identity: new(Person: duplicate.Value));
        await portal.Given(certificate, owner, AUser.InForce(owner, Role.COO));
        Done(await portal.As(Role.REC).Run(new WithdrawApplication(oldFile, APaper())));
        var flag = await portal.Flagged(duplicate);
        Done(await portal.As(Role.IAD).Run(new OrderHold(flag, AFlag.Why, Seen: 1)));
        var proposal = IdentityProposalId.New();
        Done(await portal.As(Role.REC).Run(Union(proposal, duplicate, stays)));

        Done(await portal.As(Role.COO).Run(new DecideIdentity(proposal, true, "Son la misma persona.")));

        Assert.Equal(stays, await portal.Read(db => db.Set<Certificate>().Select(one => one.Person).SingleAsync()));
        var system = portal.As(Actor.System(portal.ActorOf(Role.IAD).Permissions));
        Assert.Equal([flag], await system.Ask(new ListOrdersToExtend()));
        Done(await system.Run(new ExtendOrder(flag)));
        Assert.True((await File(portal, newFile)).IsHeld);
        Done(await portal.As(Role.IAD, 2).Run(new LiftOrder(flag, AFlag.Why, Seen: 3)));
        var actor = await portal
            .Services.GetRequiredService<ActorFinder>()
            .OfUser(owner.Id, null, portal.Clock.GetUtcNow(), CancellationToken.None);
        Assert.False(actor!.MayDealWith(stays.Value));
    }

    [Fact]
    public void Enter_WithAnotherKey_IsRefused()
    {
        var person = AFlag.APerson(1);
        person.Enter(Cuip.Parse("NUGM950314M0912345"));

        var refusal = Record.Exception(() => person.Enter(Cuip.Parse("NUGM950314M0912346")));

        Assert.Equal("people.cuip-given", Assert.IsType<RuleBrokenException>(refusal).Rule);
    }

    private static Task<VettingFile> File(TestPortal portal, VettingFileId id) =>
        portal.Read(async db => (await db.FindAsync<VettingFile>(id))!);

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
