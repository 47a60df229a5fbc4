using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Certification;
using VettingPortal.Features.Integrity;
using VettingPortal.Features.Oversight;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Integrity;

/// <summary>From a flag to an order and back, on both databases.</summary>
public sealed class IntegrityUseCaseTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Order_HoldsEveryOpenFileAndSuspendsTheCertificate_InOneAct(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (person, file, certificate) = await Given(portal);
        var flag = await portal.Flagged(person.Id);

        var outcome = await portal.As(Role.IAD).Run(new OrderHold(flag, AFlag.Why, Seen: 1));

        Assert.True(outcome.IsDone, outcome.Obstacle);
        var held = await Stored(portal, file);
        Assert.Equal((true, portal.Clock.GetUtcNow()), (held.IsHeld, held.HeldSince!.Value));
        Assert.Equal(CertificateState.Suspended, await Standing(portal, certificate));
        var stored = await portal.Read(db => db.Set<IntegrityFlag>().SingleAsync(one => one.Id == flag));
        Assert.Equal(FlagState.Ordered, stored.State);
        Assert.Equal(
            [(EffectKind.Hold, file.Value), (EffectKind.Suspension, certificate.Value)],
            stored.Effects.OrderBy(effect => effect.Kind).Select(effect => (effect.Kind, effect.On))
        );
        var entries = await portal.EntriesOf(flag.Value);
        Assert.Equal(["RaiseFlag", "OrderHold"], entries.Select(entry => entry.Act));
        Assert.Equal(
            ["act", "certificates", "hold_orders", "integrity_flags", "vetting_files"],
            await PartsOf(portal, entries[^1].Id)
        );
        Assert.DoesNotContain(await portal.EntriesOf(file.Value), entry => entry.Act != "Given");
        Assert.DoesNotContain(await portal.EntriesOf(certificate.Value), entry => entry.Act != "Given");
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Lift_TakesOffItsOwnHoldAndLeavesAnOrdinaryOne(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (person, file, certificate) = await Given(portal);
        var flag = await portal.Flagged(person.Id);
        await portal.As(Role.IAD).Run(new OrderHold(flag, AFlag.Why, Seen: 1));
        var ordinary = HoldOrderId.New();
        var place = new PlaceHold(file, ordinary, HoldCause.RegistryAnswerPending, "Se espera la respuesta.");
        Assert.True((await portal.As(Role.COO).Run(place)).IsDone);

        var lifted = await portal.As(Role.IAD, 2).Run(new LiftOrder(flag, AFlag.Why, Seen: 2));

        Assert.True(lifted.IsDone, lifted.Obstacle);
        Assert.True((await Stored(portal, file)).IsHeld);
        Assert.Equal(CertificateState.Valid, await Standing(portal, certificate));
        Assert.True((await portal.As(Role.COO).Run(new LiftHold(ordinary, "Llegó la respuesta."))).IsDone);
        Assert.False((await Stored(portal, file)).IsHeld);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Lift_OfOneOfTwoOrders_LeavesTheCertificateSuspended(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (person, file, certificate) = await Given(portal);
        var (first, second) = (await portal.Flagged(person.Id), await portal.Flagged(person.Id));
        await portal.As(Role.IAD).Run(new OrderHold(first, AFlag.Why, Seen: 1));
        await portal.As(Role.IAD).Run(new OrderHold(second, AFlag.Why, Seen: 1));

        await portal.As(Role.IAD).Run(new LiftOrder(first, AFlag.Why, Seen: 2));

        Assert.True((await Stored(portal, file)).IsHeld);
        Assert.Equal(CertificateState.Suspended, await Standing(portal, certificate));
        await portal.As(Role.IAD).Run(new LiftOrder(second, AFlag.Why, Seen: 2));
        Assert.False((await Stored(portal, file)).IsHeld);
        Assert.Equal(CertificateState.Valid, await Standing(portal, certificate));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Suspension_LapsesAfterThirtyDays_UnlessBothOfficesConfirm(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (person, _, certificate) = await Given(portal);
        var flag = await portal.Flagged(person.Id);
        await portal.As(Role.IAD).Run(new OrderHold(flag, AFlag.Why, Seen: 1));

        Assert.True((await portal.As(Role.IAD).Run(new ConfirmOrder(flag, Seen: 2))).IsDone);
        Assert.True((await portal.As(Role.LEG).Run(new ConfirmSuspension(certificate))).IsDone);
        portal.Clock.Advance(TimeSpan.FromDays(40));

        Assert.Equal(CertificateState.Suspended, await Standing(portal, certificate));
        var sheet = await portal.As(Role.IAD).Ask(new FindFlag(flag));
        Assert.False(sheet.Lapsed);
        Assert.True(Assert.Single(sheet.Certificates) is { ByIntegrity: true, ByLegal: true, Stands: true });
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Suspension_Unconfirmed_LapsesAndTheFlagSaysSo(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (person, _, certificate) = await Given(portal);
        var flag = await portal.Flagged(person.Id);
        await portal.As(Role.IAD).Run(new OrderHold(flag, AFlag.Why, Seen: 1));

        portal.Clock.Advance(TimeSpan.FromDays(31));

        Assert.Equal(CertificateState.Valid, await Standing(portal, certificate));
        Assert.True((await portal.As(Role.IAD).Ask(new FindFlag(flag))).Lapsed);
        Assert.Equal("integrity.lapsed", (await portal.As(Role.IAD).Run(new ConfirmOrder(flag, 2))).Obstacle);
        Assert.True((await portal.As(Role.IAD).Run(new LiftOrder(flag, AFlag.Why, 2))).IsDone);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Order_RefusalsAreRecorded_AndChangeNothing(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (person, file, _) = await Given(portal);
        var own = AFlag.About(person.Id);
        Assert.True((await portal.As(Role.IAD).Run(own)).IsDone);

        var same = await portal.As(Role.IAD).Run(new OrderHold(own.Flag, AFlag.Why, Seen: 1));
        var investigator = await portal.As(Role.IAI).Run(new OrderHold(own.Flag, AFlag.Why, Seen: 1));
        var late = await portal.As(Role.IAD, 2).Run(new OrderHold(own.Flag, AFlag.Why, Seen: 9));

        Assert.Equal("integrity.second-person", same.Obstacle);
        Assert.Equal("integrity.order", Assert.IsType<Outcome.Forbidden>(investigator).Missing.Code);
        Assert.IsType<Outcome.Stale>(late);
        Assert.Equal(
            ["done", "refused", "forbidden", "stale"],
            (await portal.EntriesOf(own.Flag.Value)).Select(entry => entry.Ending)
        );
        Assert.False((await Stored(portal, file)).IsHeld);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Order_AboutSomeoneWithNothingOpen_IsRefused(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var person = AFlag.APerson(2);
        await portal.Given(person);
        var flag = await portal.Flagged(person.Id);

        var outcome = await portal.As(Role.IAD).Run(new OrderHold(flag, AFlag.Why, Seen: 1));

        Assert.Equal("integrity.nothing-to-hold", outcome.Obstacle);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Dismiss_OfAFlag_KeepsItWithItsReason(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (person, file, _) = await Given(portal);
        var flag = await portal.Flagged(person.Id);

        Assert.True((await portal.As(Role.IAD).Run(new DismissFlag(flag, AFlag.Why, Seen: 1))).IsDone);

        var row = Assert.Single((await portal.As(Role.IAI).Ask(new ListFlags(FlagState.Dismissed))).Rows);
        Assert.Equal((flag, "Carlos Gómez Núñez"), (row.Id, row.Name));
        Assert.Equal(["RaiseFlag", "DismissFlag"], (await portal.EntriesOf(flag.Value)).Select(entry => entry.Act));
        Assert.False((await Stored(portal, file)).IsHeld);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Work_IsWhatWaitsForTheDirector_TheFirstDueFirst(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (person, _, _) = await Given(portal);
        var (ordered, waiting) = (await portal.Flagged(person.Id), await portal.Flagged(person.Id));
        await portal.As(Role.IAD).Run(new OrderHold(ordered, AFlag.Why, Seen: 1));

        Assert.Equal([(waiting, FlagDuty.Decide), (ordered, FlagDuty.Confirm)], await Work());

        await portal.As(Role.IAD).Run(new ConfirmOrder(ordered, Seen: 2));
        await portal.As(Role.IAD).Run(new DismissFlag(waiting, AFlag.Why, Seen: 1));
        Assert.Empty(await Work());
        portal.Clock.Advance(TimeSpan.FromDays(23));
        Assert.Equal([(ordered, FlagDuty.LookAgain)], await Work());
        await Assert.ThrowsAsync<ForbiddenException>(() => portal.As(Role.AUD).Ask(new ListFlagWork()));

        async Task<List<(IntegrityFlagId, FlagDuty)>> Work() =>
            [.. (await portal.As(Role.IAD).Ask(new ListFlagWork())).Select(row => (row.Id, row.Duty))];
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Auditor_SeesThatSomethingWasDone_AndOpensNothingOfIt(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (person, _, _) = await Given(portal);
        var flag = await portal.Flagged(person.Id);
        var door = portal.As(Role.AUD);
        var row = (await door.Ask(new ListActs(new() { Act = nameof(RaiseFlag) }))).Rows[0];
        var act = await door.Ask(new FindAct(row.Id));

        Assert.True(act.Reserved);
        Assert.NotEmpty(act.Parts);
        foreach (var part in act.Parts)
        {
            var open = new ReadActPart(act.Id, part.Ordinal, part.Key);
            await Assert.ThrowsAsync<RecordNotFoundException>(() => door.Ask(open));
        }
        Assert.Equal(flag.Value, act.Subject);
    }

    /// <summary>An ordinary act on a held file moves the other orders on it too; what they are stays with who gave them.</summary>
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Auditor_OpensNoOrderOfInternalAffairs_ThroughAnOrdinaryAct(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (person, file, _) = await Given(portal);
        var flag = await portal.Flagged(person.Id);
        await portal.As(Role.IAD).Run(new OrderHold(flag, AFlag.Why, Seen: 1));
        var hidden = await portal.Read(db => db.Set<HoldOrder>().Select(order => order.Id).SingleAsync());
        var ordinary = new PlaceHold(file, HoldOrderId.New(), HoldCause.DocumentRecheck, "Se cotejan los papeles.");
        Assert.True((await portal.As(Role.COO).Run(ordinary)).IsDone);
        var door = portal.As(Role.AUD);
        var row = Assert.Single((await door.Ask(new ListActs(new() { Act = nameof(PlaceHold) }))).Rows);
        var act = await door.Ask(new FindAct(row.Id));

        var part = act.Parts.Single(part => part.Key == hidden.Value);
        var own = act.Parts.Single(part => part.Key == ordinary.Order.Value);

        await Assert.ThrowsAsync<RecordNotFoundException>(() =>
            door.Ask(new ReadActPart(act.Id, part.Ordinal, part.Key))
        );
        Assert.NotNull((await door.Ask(new ReadActPart(act.Id, own.Ordinal, own.Key))).Lines);
    }

    /// <summary>
    /// An auditor under suspicion, or close to who is, finds no act of internal affairs on the person nor any order on their file,
    /// though these are filed under records of their own; another auditor does.
    /// </summary>
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Auditor_WhoIsTheSubjectOrCloseToThem_FindsNoActOnThem(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (person, file, _) = await Given(portal);
        var flag = await portal.Flagged(person.Id);
        await portal.As(Role.IAD).Run(new OrderHold(flag, AFlag.Why, Seen: 1));
        var ordinary = new PlaceHold(file, HoldOrderId.New(), HoldCause.DocumentRecheck, "Se cotejan los papeles.");
        Assert.True((await portal.As(Role.COO).Run(ordinary)).IsDone);
        var auditor = portal.ActorOf(Role.AUD);
        var acts = await Acts(auditor);

        var subject = auditor with { Person = person.Id.Value };
        var relative = auditor with { Barred = new HashSet<Guid> { person.Id.Value } };

        Assert.Equal(
            [nameof(OrderHold), nameof(PlaceHold), nameof(RaiseFlag)],
            acts.Select(act => act.Act).Order(StringComparer.Ordinal)
        );
        foreach (var close in new[] { subject, relative })
        {
            Assert.Empty(await Acts(close));
            foreach (var act in acts)
            {
                await Assert.ThrowsAsync<RecordNotFoundException>(() => portal.As(close).Ask(new FindAct(act.Id)));
            }
        }

        async Task<IReadOnlyList<ListActs.Row>> Acts(Actor by) =>
            [.. (await portal.As(by).Ask(new ListActs(new()))).Rows.Where(act => act.Act != "Given")];
    }

    /// <summary>Somebody of internal affairs who is flagged finds nothing about themselves.</summary>
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Subject_WhoIsADirectorThemselves_FindsNothing(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (person, file, _) = await Given(portal);
        var flag = await portal.Flagged(person.Id);
        var subject = portal.As(portal.ActorOf(Role.IAD, 3) with { Person = person.Id.Value });

        Assert.Empty((await subject.Ask(new ListFlags())).Rows);
        await Assert.ThrowsAsync<RecordNotFoundException>(() => subject.Ask(new FindFlag(flag)));
        Assert.Null(await subject.Ask(new FindFlagSubject((await Stored(portal, file)).Number)));
        Assert.IsType<Outcome.NotFound>(await subject.Run(new OrderHold(flag, AFlag.Why, Seen: 1)));
        Assert.IsType<Outcome.NotFound>(await subject.Run(AFlag.About(person.Id)));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task FindSubject_ByEachKey_FindsThePerson(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (person, file, certificate) = await Given(portal);
        var door = portal.As(Role.IAI);

        var byFile = await door.Ask(new FindFlagSubject(" exp-2026-000077 "));
        var byCertificate = await door.Ask(new FindFlagSubject("CUP-2026-000001"));
        var byCurp = await door.Ask(new FindFlagSubject(person.Curp.Value));

        Assert.Equal((person.Id, file.Value), (byFile!.Person, byFile.About.File!.Value));
        Assert.Equal((person.Id, certificate.Value), (byCertificate!.Person, byCertificate.About.Certificate!.Value));
        Assert.Equal(person.Id, byCurp!.Person);
        Assert.Null(await door.Ask(new FindFlagSubject("EXP-2020-000001")));
    }

    [Fact]
    public async Task Permissions_OfIntegrity_AreInternalAffairsAlone()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var catalogue = portal.Services.GetRequiredService<PortalCatalogue>();

        Assert.Equal([Role.IAI, Role.IAD], catalogue.HoldersOf(IntegrityFeature.View).Order());
        Assert.Equal([Role.IAI, Role.IAD], catalogue.HoldersOf(IntegrityFeature.Raise).Order());
        Assert.Equal([Role.IAD], catalogue.HoldersOf(IntegrityFeature.Order));
    }

    private static async Task<(Person Person, VettingFileId File, CertificateId Certificate)> Given(TestPortal portal)
    {
        var person = AFlag.APerson(1);
        var file = AVettingFile.Received(AVettingFile.Draft(person.Id, "EXP-2026-000077"));
        var earlier = AVettingFile.Draft(person.Id, "EXP-2026-000011");
        earlier.Take(VettingStep.Withdraw, AVettingFile.Recruiter, AVettingFile.Withdrawing());
        var certificate = AFlag.ACertificate(earlier);
        await portal.Given(person, file, earlier);
        await portal.Given(certificate);
        return (person, file.Id, certificate.Id);
    }

    private static Task<VettingFile> Stored(TestPortal portal, VettingFileId id) =>
        portal.Read(db => db.Set<VettingFile>().AsNoTracking().SingleAsync(file => file.Id == id));

    private static async Task<CertificateState> Standing(TestPortal portal, CertificateId id)
    {
        var certificate = await portal.Read(db =>
            db.Set<Certificate>().AsNoTracking().SingleAsync(one => one.Id == id)
        );
        return certificate.On(MexicoTime.DayOf(portal.Clock.GetUtcNow()), 180);
    }

    private static Task<List<string>> PartsOf(TestPortal portal, Guid entry) =>
        portal.Read(db =>
            db.LedgerParts.Where(part => part.Entry == entry)
                .Select(part => part.Type)
                .Distinct()
                .OrderBy(t => t)
                .ToListAsync()
        );
}
