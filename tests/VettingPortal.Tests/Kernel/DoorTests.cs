using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;

namespace VettingPortal.Tests.Kernel;

/// <summary>What the door promises of every use case, shown on records of the real model.</summary>
public sealed class DoorTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Save_OfAggregates_WritesOneEntryWhoseLeafBecomesTheirHead(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (person, file) = AFile(portal);

        await portal.Given(person, file);

        var entry = Assert.Single(await portal.EntriesOf(Guid.Empty));
        Assert.Equal(LedgerHeader.Leaf(entry.Header), entry.Leaf);
        var stored = await portal.Read(async db => (await db.FindAsync<VettingFile>(file.Id))!);
        Assert.Equal((1, Convert.ToHexString(entry.Leaf)), (stored.Version, Convert.ToHexString(stored.Head!)));
        var parts = await portal.Read(db =>
            Task.FromResult(db.LedgerParts.Where(part => part.Entry == entry.Id).ToList())
        );
        Assert.Equal(["people", "vetting_files"], parts.Select(part => part.Type).Order());
        Assert.All(parts, part => Assert.Equal(person.Id.Value, part.DataSubject));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Save_WithoutAnAct_IsRefused(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (person, _) = AFile(portal);

        var failure = await Record.ExceptionAsync(() =>
            portal.Read(async db =>
            {
                db.Add(person);
                return await db.SaveChangesAsync();
            })
        );

        Assert.IsType<InvalidOperationException>(failure);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Save_TwiceTheSameCurp_IsTheRuleOfItsIndex(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        await portal.Given(AFile(portal).Person);

        var failure = await Record.ExceptionAsync(() => portal.Given(AFile(portal).Person));

        var update = Assert.IsType<Microsoft.EntityFrameworkCore.DbUpdateException>(failure);
        Assert.Equal(
            "people.curp-taken",
            await portal.Read(db => Task.FromResult(BrokenIndex.RuleOf(update, db.Model)))
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Migrations_OfBothDatabases_AreUpToDate(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);

        Assert.False(
            await portal.Read(db =>
                Task.FromResult(
                    Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.HasPendingModelChanges(db.Database)
                )
            )
        );
    }

    private static (Person Person, VettingFile File) AFile(TestPortal portal)
    {
        var policy = new PolicyOfTheDay(
            portal.Clock.GetUtcNow(),
            new DateOnly(2026, 11, 24),
            new PolicyNumbers(),
            new BusinessCalendar([])
        );
        var person = Person.Register(
            PersonId.New(),
            new PersonDetails(
                Curp.Parse("SABC560626MDFLRN01"),
                PersonName.Parse("Concepción", "Salgado", "Briseño"),
                "DF",
                PhoneNumber.Parse("+525516142408"),
                null,
                Schooling.Bachelor
            )
        );
        var application = new Application(CaseType.Entry, null, "PREVENCION", "NORTE", new(2026, 11, 20), "2026-01");
        return (
            person,
            VettingFile.OpenDraft(
                VettingFileId.New(),
                "EXP-2026-000001",
                person.Id,
                application,
                portal.ActorOf(Role.REC),
                policy
            )
        );
    }
}
