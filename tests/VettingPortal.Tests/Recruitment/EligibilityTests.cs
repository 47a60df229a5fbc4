using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Oversight;
using VettingPortal.Features.People;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Vetting;
using static VettingPortal.Tests.Recruitment.ACampaign;

namespace VettingPortal.Tests.Recruitment;

public sealed class EligibilityTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task FindEligible_WithEverything_IsEligible(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var file = await portal.Received();
        Done(await portal.As(Role.ELI).Run(Query(file)));

        Done(await portal.As(Role.ELI).Run(new FindEligible(file)));

        Assert.Equal(VettingState.Eligible, await portal.StateOf(file));
        Assert.Equal("FindEligible", (await portal.EntriesOf(file.Value))[^1].Act);
    }

    [Theory]
    [InlineData(-31, RegistryFinding.Clear, "vetting.registry-query-missing")]
    [InlineData(0, RegistryFinding.Hit, "vetting.registry-hit")]
    public async Task FindEligible_RegistryOldOrAgainst_IsRefused(int days, RegistryFinding finding, string rule)
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);
        var file = await portal.Received();
        Done(await portal.As(Role.ELI).Run(Query(file, Today.AddDays(days), finding)));

        Refused(rule, await portal.As(Role.ELI).Run(new FindEligible(file)));
    }

    [Fact]
    public async Task FindEligible_RegistryOnItsLastDay_Passes()
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);
        var file = await portal.Received();
        Done(await portal.As(Role.ELI).Run(Query(file, Today.AddDays(-30))));

        Done(await portal.As(Role.ELI).Run(new FindEligible(file)));
    }

    [Theory]
    [InlineData("PEGJ800101HDFRRL03", Schooling.Bachelor, true, "vetting.age-outside-profile")]
    [InlineData("PEGJ850101HDFRRL04", Schooling.LowerSecondary, true, "vetting.schooling-too-low")]
    [InlineData("PEGJ850101HDFRRL04", Schooling.Bachelor, false, "vetting.second-nationality")]
    public async Task FindEligible_WhoDoesNotFit_NamesTheRule(
        string curp,
        Schooling schooling,
        bool onlyMexican,
        string rule
    )
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);
        var file = await portal.Received(
            Application(People.ACurp.WithCheckDigit(curp[..17]), schooling: schooling),
            onlyMexican
        );
        Done(await portal.As(Role.ELI).Run(Query(file)));

        Refused(rule, await portal.As(Role.ELI).Run(new FindEligible(file)));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task FindNotEligible_ForAReasonOfTheList_IsNotEligible(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var file = await portal.Received();
        var door = portal.As(Role.ELI);

        Refused(
            "recruitment.reason-unknown",
            await door.Run(new FindNotEligible(file, "D12", "No corresponde a esta etapa."))
        );
        Done(await door.Run(new FindNotEligible(file, "D07", "Rebasa la edad del perfil.")));

        Assert.Equal(VettingState.NotEligible, await portal.StateOf(file));
    }

    [Theory]
    [InlineData(1, "RNPSP-1", "recruitment.registry-date-in-future")]
    [InlineData(0, " ", "recruitment.registry-reference-missing")]
    public async Task RecordQuery_FutureOrNameless_IsRefused(int days, string reference, string rule)
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);
        var file = await portal.Received();

        Refused(rule, await portal.As(Role.ELI).Run(Query(file, Today.AddDays(days), reference: reference)));
    }

    [Fact]
    public async Task RecordQuery_OnClosedFile_IsRefused()
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);
        var file = await portal.Received();
        Done(await portal.As(Role.REC).Run(new WithdrawApplication(file, APaper())));

        Refused("recruitment.file-closed", await portal.As(Role.ELI).Run(Query(file)));
    }

    [Theory]
    [InlineData(-1, "vetting.cooling-off")]
    [InlineData(0, null)]
    public async Task FindEligible_WhoWasErasedAndComesBackTooSoon_IsRefusedByTheMarkThatStayed(int days, string? rule)
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);
        var file = await portal.Received();
        var curp = await portal.Read(async db =>
            (await db.FindAsync<Person>((await db.FindAsync<VettingFile>(file))!.Person))!.Curp
        );
        var today = MexicoTime.DayOf(portal.Clock.GetUtcNow());
        await portal.Given(
            Erasure.Again(
                new(
                    ErasureId.New(),
                    Guid.CreateVersion7(),
                    TestPortal.IdOf(Role.DPO),
                    TestPortal.IdOf(Role.AUD),
                    portal.Clock.GetUtcNow(),
                    new(
                        portal.Services.GetRequiredService<Tombstones>().Of(curp),
                        VettingOutcome.NotApproved,
                        today.AddMonths(-new PolicyNumbers().NotApprovedCoolingOffMonths).AddDays(-days)
                    )
                )
            )
        );
        Done(await portal.As(Role.ELI).Run(Query(file, today)));

        var outcome = await portal.As(Role.ELI).Run(new FindEligible(file));

        Assert.Equal(rule, outcome.Obstacle);
    }

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    public async Task FindEligible_InTheTermOfAnEarlierReason_IsRefused(int months, bool passes)
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);
        await portal.Given(
            ReferenceEntry.Of(
                ReferenceEntryId.New(),
                new(ReferenceList.ClosureReasons, "D13", "No apto", "Unfit", true, true, 12)
            )
        );
        var earlier = await portal.Registered();
        var person = (await portal.Read(async db => await db.FindAsync<VettingFile>(earlier)))!.Person;
        Done(await portal.As(Role.REC).Run(new WithdrawApplication(earlier, APaper())));
        await portal.Given(
            AVettingFile
                .InEvaluation(AVettingFile.Draft(person, "EXP-2026-000900"))
                .Concluded(EvaluationKind.Medical, EvaluationResult.Unfavourable)
                .Took(VettingStep.CloseAsNotCompleted, AVettingFile.Coordinator, AVettingFile.Facts(11))
        );
        portal.Clock.SetUtcNow(MexicoTime.At(new DateOnly(2026, 12, 5).AddMonths(months), new TimeOnly(9, 0)));
        var file = await portal.Received();
        Done(await portal.As(Role.ELI).Run(Query(file, MexicoTime.DayOf(portal.Clock.GetUtcNow()))));

        var outcome = await portal.As(Role.ELI).Run(new FindEligible(file));

        Assert.Equal(passes ? null : "vetting.cooling-off", outcome.Obstacle);
    }

    [Fact]
    public async Task RecordQuery_ByWhoRegistered_IsRefused()
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);
        var file = await portal.Received();
        var both = portal.ActorOf(Role.REC) with { Permissions = portal.ActorOf(Role.ELI).Permissions };

        Refused("vetting.one-duty-per-file", await portal.As(both).Run(Query(file)));
    }

    [Fact]
    public async Task FindEligible_ByWhoRegistered_IsRefused()
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);
        var file = await portal.Received();
        Done(await portal.As(Role.ELI).Run(Query(file)));
        var both = portal.ActorOf(Role.REC) with { Permissions = portal.ActorOf(Role.ELI).Permissions };

        Refused("vetting.one-duty-per-file", await portal.As(both).Run(new FindEligible(file)));
    }
}
