using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Oversight;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Users;

namespace VettingPortal.Tests.Vetting;

/// <summary>SOD-13: one file, sixty minutes, a reason, who it is once more, and two offices that know at once.</summary>
public sealed class BreakGlassTests
{
    private const string Why = "La evaluada está hospitalizada y el médico pide hoy mismo el resultado toxicológico.";

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task BreakGlass_OpensOneFileForSixtyMinutes_AndTellsTwoOffices(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (me, file, other) = await Office(portal);
        var glass = BrokenGlassId.New();
        var purpose = BrokenGlass.PurposeOf(glass);
        await Unopened(portal, me, file, purpose);

        var outcome = await portal.As(me).Run(new BreakGlass(glass, file.Id, Why));

        Assert.True(outcome.IsDone, outcome.Obstacle);
        Assert.NotEmpty((await portal.As(me).Ask(Opening(file, purpose))).Attempts);
        Assert.Equal(
            portal.Clock.GetUtcNow().AddMinutes(60),
            (await portal.As(me).Ask(new FindMyGlass(file.Id)))!.Until
        );
        await Unopened(portal, me, other, purpose);
        await Unopened(portal, me, file, BrokenGlass.Purpose);
        await Unopened(portal, portal.ActorOf(Role.COO, 7), file, purpose);
        foreach (var office in (Role[])[Role.AUD, Role.DPO])
        {
            var alert = Assert.Single((await portal.As(office).Ask(new ListAlerts())).Rows);
            Assert.Equal((AlertKind.BreakGlass, file.Id.Value, (Guid?)me.Id), (alert.Kind, alert.About, alert.User));
            Assert.Equal(new DateOnly(2026, 11, 27), alert.Due);
        }
        var entries = await portal.EntriesOf(file.Id.Value);
        Assert.Equal(["BreakGlass/done", "OpenPhaseToxicology/read"], Lines(entries));
        Assert.Contains(purpose, await SaidIn(portal, entries[^1].Id));

        portal.Clock.Advance(TimeSpan.FromMinutes(60));

        await Unopened(portal, me, file, purpose);
        Assert.Null(await portal.As(me).Ask(new FindMyGlass(file.Id)));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task BreakGlass_WithoutReasonOrASecondTime_IsRefused(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (me, file, other) = await Office(portal);

        Assert.Equal("vetting.glass-reason-short", await Try(portal, me, file, new string('a', 49)));
        Assert.Equal("vetting.glass-reason-long", await Try(portal, me, file, new string('a', 1001)));
        Assert.Null(await Try(portal, me, file, Why));
        Assert.Equal("vetting.glass-open", await Try(portal, me, other, Why));
        portal.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal("users.step-up-old", await Try(portal, me, other, Why));
        Assert.Equal(
            ["BreakGlass/refused", "BreakGlass/refused", "BreakGlass/done"],
            Lines(await portal.EntriesOf(file.Id.Value))
        );
        Assert.Single(await portal.Read(db => db.Set<BrokenGlass>().ToListAsync()));
    }

    [Theory]
    [InlineData(null, "users.step-up-name")]
    [InlineData("otra.persona", "users.step-up-name")]
    [InlineData(" ana.rios ", null)]
    public async Task BreakGlass_WhereNobodyVouches_AsksForTheUserName(string? typed, string? rule)
    {
        await using var portal = await TestPortal.On(
            DatabaseProvider.Sqlite,
            services => services.Replace(ServiceDescriptor.Singleton(new StepUpSettings(ByUserName: true)))
        );
        var (me, file, _) = await Office(portal);

        var outcome = await portal.As(me).Run(new BreakGlass(BrokenGlassId.New(), file.Id, Why, typed));

        Assert.Equal(rule, outcome.Obstacle);
    }

    [Fact]
    public async Task BreakGlass_OnOnesOwnFile_FindsNone()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var (me, file, _) = await Office(portal);

        var own = me with { Person = file.Person.Value };
        var close = me with { Barred = new HashSet<Guid> { file.Person.Value } };

        Assert.IsType<Outcome.NotFound>(await portal.As(own).Run(new BreakGlass(BrokenGlassId.New(), file.Id, Why)));
        Assert.IsType<Outcome.NotFound>(await portal.As(close).Run(new BreakGlass(BrokenGlassId.New(), file.Id, Why)));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Alerts_OfTheGlass_AreConcludedByTheAuditorAlone(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (me, file, _) = await Office(portal);
        Assert.Null(await Try(portal, me, file, Why));
        var alert = Assert.Single((await portal.As(Role.DPO).Ask(new ListAlerts())).Rows);
        var conclude = new ConcludeAlert(alert.Id, "Se revisó la lectura y fue necesaria.", alert.Version);
        var itself = portal.ActorOf(Role.AUD) with { Person = file.Person.Value };

        Assert.Equal("forbidden", (await portal.As(Role.DPO).Run(conclude)).Word);
        Assert.Empty((await portal.As(itself).Ask(new ListAlerts())).Rows);
        Assert.Equal("not-found", (await portal.As(itself).Run(conclude)).Word);
        Assert.True((await portal.As(Role.AUD).Run(conclude)).IsDone);
        Assert.Equal(0, await portal.As(Role.AUD).Ask(new CountAlerts()));
    }

    private static async Task<(Actor Me, VettingFile File, VettingFile Other)> Office(TestPortal portal)
    {
        var (person, another) = (Evaluations.AnOffice.APerson(), Evaluations.AnOffice.APerson(1));
        var file = AVettingFile.InEvaluation(AVettingFile.Draft(person.Id));
        var other = AVettingFile.InEvaluation(AVettingFile.Draft(another.Id, "EXP-2026-000002"));
        var user = AUser.Named();
        await portal.Given(person, another, file, other, user);
        await portal.Read(async db =>
        {
            var now = portal.Clock.GetUtcNow();
            db.Add(
                new UserSession
                {
                    Id = Guid.CreateVersion7(),
                    User = user.Id,
                    StartedAt = now,
                    SeenAt = now,
                }
            );
            return await db.SaveChangesAsync();
        });
        return (portal.ActorOf(Role.COO) with { Id = user.Id.Value }, file, other);
    }

    private static async Task<string?> Try(TestPortal portal, Actor actor, VettingFile file, string why) =>
        (await portal.As(actor).Run(new BreakGlass(BrokenGlassId.New(), file.Id, why))).Obstacle;

    private static OpenPhase Opening(VettingFile file, string purpose) =>
        new(file.Id, EvaluationKind.Toxicology, purpose);

    private static Task<RecordNotFoundException> Unopened(
        TestPortal portal,
        Actor actor,
        VettingFile file,
        string purpose
    ) => Assert.ThrowsAsync<RecordNotFoundException>(() => portal.As(actor).Ask(Opening(file, purpose)));

    private static IEnumerable<string> Lines(IEnumerable<VettingPortal.Kernel.Ledger.LedgerEntry> entries) =>
        entries.Where(entry => entry.Act != "Given").Select(entry => $"{entry.Act}/{entry.Ending}");

    private static async Task<List<string?>> SaidIn(TestPortal portal, Guid entry)
    {
        var part = Assert.Single((await portal.As(Role.AUD).Ask(new FindAct(entry))).Parts);
        var read = await portal.As(Role.AUD).Ask(new ReadActPart(entry, part.Ordinal, part.Key));
        return [.. read.Lines!.Select(line => line.After)];
    }
}
