using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Oversight;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger.Sealing;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Kernel.Ledger;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Oversight;

/// <summary>Erasing a person after retention (§9.4): two people, never under legal hold, and the evidence stays sound.</summary>
public sealed class ErasureTests
{
    public static TheoryData<DatabaseProvider> Databases => TestPortal.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Erasure_ProposedAndApproved_LeavesAMarkAndNothingElse_AndTheEvidenceIsSound(
        DatabaseProvider provider
    )
    {
        await using var ledger = await Ended(provider);
        var (portal, file) = (ledger.Portal, ledger.Files[0]);
        var curp = await portal.Read(db =>
            db.Set<Person>().Where(one => one.Id == file.Person).Select(one => one.Curp).SingleAsync()
        );
        var id = ErasureId.New();

        await Done(
            portal.As(Role.DPO).Run(new ProposeErasure("EXP-2026-000000", id, "Venció el plazo de conservación."))
        );
        await Done(portal.As(Role.AUD).Run(new ApproveErasure(id, "Procede conforme a la ley.")));
        var shredded = await portal.Services.GetRequiredService<Shredder>().Run(default);
        await ledger.Seal();

        Assert.Equal(1, shredded);
        Assert.Empty(await ledger.Verify());
        var person = file.Person.Value;
        Assert.False(await portal.Read(db => db.Set<Person>().AnyAsync(one => one.Id == file.Person)));
        Assert.False(await portal.Read(db => db.Set<VettingFile>().AnyAsync(one => one.Id == file.Id)));
        Assert.False(await portal.Read(db => db.SubjectKeys.AnyAsync(key => key.Person == person)));
        Assert.False(
            await portal.Read(db =>
                db.LedgerParts.AnyAsync(part =>
                    part.DataSubject == person && (part.Content != null || part.Salt != null)
                )
            )
        );
        var erasure = await portal.Read(db => db.Set<Erasure>().SingleAsync(one => one.Id == id));
        Assert.Equal(portal.Services.GetRequiredService<Tombstones>().Of(curp), erasure.Tombstone);
        Assert.Equal(VettingOutcome.BeforeEvaluation, erasure.Outcome);
        Assert.Equal(
            ["ProposeErasure", "ApproveErasure"],
            (await portal.EntriesOf(id.Value)).Select(entry => entry.Act)
        );
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Erasure_OfAnother_IsNotTouched(DatabaseProvider provider)
    {
        await using var ledger = await Ended(provider);
        var other = ledger.Files[1].Person.Value;

        await Erase(ledger);

        Assert.True(await ledger.Portal.Read(db => db.SubjectKeys.AnyAsync(key => key.Person == other)));
        Assert.True(
            await ledger.Portal.Read(db =>
                db.LedgerParts.Where(part => part.DataSubject == other).AllAsync(part => part.Content != null)
            )
        );
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Erasure_InAnOlderBackup_IsDoneAgainByTheShredder(DatabaseProvider provider)
    {
        await using var ledger = await Ended(provider);
        var person = ledger.Files[0].Person.Value;
        var id = ErasureId.New();
        await Done(
            ledger
                .Portal.As(Role.DPO)
                .Run(new ProposeErasure("EXP-2026-000000", id, "Venció el plazo de conservación."))
        );
        await Done(ledger.Portal.As(Role.AUD).Run(new ApproveErasure(id)));
        var shredder = ledger.Portal.Services.GetRequiredService<Shredder>();

        var first = await shredder.Run(default);
        var again = await shredder.Run(default);

        Assert.Equal((1, 0), (first, again));
        Assert.False(await ledger.Portal.Read(db => db.SubjectKeys.AnyAsync(key => key.Person == person)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Erasure_ThatABackupKnowsNothingOf_IsRepeatedFromTheListOutside(DatabaseProvider provider)
    {
        await using var ledger = await Ended(provider);
        var (portal, file) = (ledger.Portal, ledger.Files[0]);
        var line = new ErasedLine(
            ErasureId.New(),
            file.Person.Value,
            TestPortal.IdOf(Role.DPO),
            TestPortal.IdOf(Role.AUD),
            portal.Clock.GetUtcNow(),
            new(new byte[32], VettingOutcome.BeforeEvaluation, new DateOnly(2026, 11, 24))
        );
        var list = portal.Services.GetRequiredService<ErasureList>();
        list.Keep(line);
        list.Keep(line);
        var known = (await File.ReadAllTextAsync(ledger.Settings.Erasures)).Trim();
        var another = known.Replace(
            file.Person.Value.ToString(),
            ledger.Files[1].Person.Value.ToString(),
            StringComparison.Ordinal
        );
        await File.AppendAllTextAsync(ledger.Settings.Erasures, $"{another}\n018f\tbroken off");

        var repeats = portal.Services.GetRequiredService<ErasuresToRepeat>();
        var (first, again) = (await repeats.Run(default), await repeats.Run(default));
        await portal.Services.GetRequiredService<Shredder>().Run(default);
        await ledger.Seal();

        Assert.Equal((1, 0), (first, again));
        Assert.Equal(line, Assert.Single(list.Read()) with { Tombstone = line.Tombstone });
        Assert.False(await portal.Read(db => db.Set<Person>().AnyAsync(one => one.Id == file.Person)));
        Assert.True(await portal.Read(db => db.Set<Person>().AnyAsync(one => one.Id == ledger.Files[1].Person)));
        Assert.False(await portal.Read(db => db.SubjectKeys.AnyAsync(key => key.Person == file.Person.Value)));
        var erasure = await portal.Read(db => db.Set<Erasure>().SingleAsync(one => one.Id == line.Id));
        Assert.Equal((ErasureState.Approved, line.DecidedBy), (erasure.State, erasure.DecidedBy));
        Assert.Empty(await ledger.Verify());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Shredder_BeforeItDestroys_WritesTheErasureDownOutside(DatabaseProvider provider)
    {
        await using var ledger = await Ended(provider);

        await Erase(ledger);

        var line = Assert.Single(ledger.Portal.Services.GetRequiredService<ErasureList>().Read());
        Assert.Equal(ledger.Files[0].Person.Value, line.Person);
        Assert.Equal(VettingOutcome.BeforeEvaluation, line.Tombstone.Outcome);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Approve_ByWhoeverProposed_IsRefused(DatabaseProvider provider)
    {
        await using var ledger = await Ended(provider);
        var both = ledger.Portal.ActorOf(Role.AUD) with
        {
            Permissions = ledger.Portal.Services.GetRequiredService<PortalCatalogue>().HeldBy([Role.AUD, Role.DPO]),
        };
        var id = ErasureId.New();
        await Done(
            ledger.Portal.As(both).Run(new ProposeErasure("EXP-2026-000000", id, "Venció el plazo de conservación."))
        );

        await Refused("oversight.erasure-two-people", ledger.Portal.As(both).Run(new ApproveErasure(id)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Propose_WhileRetentionRuns_IsRefusedWithItsEnd(DatabaseProvider provider)
    {
        await using var ledger = await Ended(provider, years: 1);

        var refused = await Refused("oversight.retention-running", Propose(ledger));

        Assert.Equal(new DateOnly(2028, 11, 24), Assert.Single(refused.Facts));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Propose_WithAnOpenFile_IsRefused(DatabaseProvider provider)
    {
        await using var ledger = await ALedger.On(provider);

        await Refused("oversight.erasure-file-open", Propose(ledger));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Approve_UnderLegalHold_IsRefused_UntilItIsLifted(DatabaseProvider provider)
    {
        await using var ledger = await Ended(provider);
        var (portal, id, hold) = (ledger.Portal, ErasureId.New(), LegalHoldId.New());
        await Done(
            portal.As(Role.DPO).Run(new ProposeErasure("EXP-2026-000000", id, "Venció el plazo de conservación."))
        );
        await Done(
            portal.As(Role.LEG).Run(new PlaceLegalHold("EXP-2026-000000", hold, "Juzgado Quinto, amparo 663/2026."))
        );

        await Refused("oversight.kept-by-law", portal.As(Role.AUD).Run(new ApproveErasure(id)));
        await Done(portal.As(Role.LEG).Run(new LiftLegalHold(hold, "El amparo quedó firme.")));
        await Refused(
            "oversight.hold-lifted",
            portal.As(Role.LEG).Run(new LiftLegalHold(hold, "El amparo quedó firme."))
        );
        await Done(portal.As(Role.AUD).Run(new ApproveErasure(id)));

        await Refused("oversight.erasure-decided", portal.As(Role.AUD).Run(new ApproveErasure(id)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Propose_Twice_IsRefused_UntilTheFirstIsDeclined(DatabaseProvider provider)
    {
        await using var ledger = await Ended(provider);
        var id = ErasureId.New();
        await Done(
            ledger
                .Portal.As(Role.DPO)
                .Run(new ProposeErasure("EXP-2026-000000", id, "Venció el plazo de conservación."))
        );

        await Refused("oversight.erasure-proposed", Propose(ledger));
        await Done(ledger.Portal.As(Role.AUD).Run(new DeclineErasure(id, "Hay un juicio en puerta.")));
        await Done(Propose(ledger));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Propose_OfNobodysFile_OrOfSomebodyClose_IsNotFound(DatabaseProvider provider)
    {
        await using var ledger = await Ended(provider);
        var close = ledger.Portal.ActorOf(Role.DPO) with
        {
            Barred = new HashSet<Guid> { ledger.Files[0].Person.Value },
        };

        var none = await ledger
            .Portal.As(Role.DPO)
            .Run(new ProposeErasure("EXP-2026-999999", ErasureId.New(), "Venció el plazo."));
        var own = await ledger
            .Portal.As(close)
            .Run(new ProposeErasure("EXP-2026-000000", ErasureId.New(), "Venció el plazo."));

        Assert.IsType<Outcome.NotFound>(none);
        Assert.IsType<Outcome.NotFound>(own);
    }

    [Fact]
    public void Retention_OfWhoWasCertified_RunsFromTheLastCertificate()
    {
        var numbers = new VettingPortal.Features.Settings.PolicyNumbers();

        Assert.Equal(
            new DateOnly(2039, 6, 15),
            Retention.EndsOn(new(new DateOnly(2026, 11, 24), new DateOnly(2029, 6, 15)), numbers)
        );
        Assert.Equal(new DateOnly(2028, 11, 24), Retention.EndsOn(new(new DateOnly(2026, 11, 24), null), numbers));
    }

    private static Task<Outcome> Propose(ALedger ledger) =>
        ledger
            .Portal.As(Role.DPO)
            .Run(new ProposeErasure("EXP-2026-000000", ErasureId.New(), "Venció el plazo de conservación."));

    private static async Task Erase(ALedger ledger)
    {
        var id = ErasureId.New();
        await Done(
            ledger
                .Portal.As(Role.DPO)
                .Run(new ProposeErasure("EXP-2026-000000", id, "Venció el plazo de conservación."))
        );
        await Done(ledger.Portal.As(Role.AUD).Run(new ApproveErasure(id)));
        await ledger.Portal.Services.GetRequiredService<Shredder>().Run(default);
    }

    private static async Task Done(Task<Outcome> act) => Assert.IsType<Outcome.Done>(await act);

    private static async Task<Outcome.Refused> Refused(string rule, Task<Outcome> act)
    {
        var refused = Assert.IsType<Outcome.Refused>(await act);
        Assert.Equal(rule, refused.Rule);
        return refused;
    }

    /// <summary>A ledger whose first file was withdrawn so many years ago.</summary>
    private static async Task<ALedger> Ended(DatabaseProvider provider, int years = 3)
    {
        var ledger = await ALedger.On(provider);
        await ledger.Withdraw(ledger.Files[0].Id);
        ledger.Portal.Clock.Advance(TimeSpan.FromDays(366 * years));
        return ledger;
    }
}
