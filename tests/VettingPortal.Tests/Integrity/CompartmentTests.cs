using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using VettingPortal.Features.Integrity;
using VettingPortal.Features.People;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Kernel.Ledger;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Integrity;

/// <summary>The compartment's records are found by acts that say they work there, and by nothing else.</summary>
public sealed class CompartmentTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Records_ToWhoDoesNotSayTheyWorkThere_AreNone(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        await portal.Flagged((await Given(portal)).Id);

        Assert.Equal(1, await portal.Read(db => db.Set<IntegrityFlag>().CountAsync()));
        Assert.Equal(
            0,
            await portal.Read(db =>
            {
                db.InCompartment = false;
                return db.Set<IntegrityFlag>().CountAsync();
            })
        );
    }

    [Fact]
    public async Task Act_AsThePortalsRole_WorksWithinAndLeavesNothingOpenBehindIt()
    {
        await using var portal = await PortalRoles.Portal(pooling: true);
        var person = await Given(portal);

        var flag = await portal.Flagged(person.Id);
        var ordered = await portal.As(Role.IAD).Run(new OrderHold(flag, AFlag.Why, Seen: 1));
        await portal.As(Role.IAD).Ask(new FindFlag(flag));
        var lifted = await portal.As(Role.IAD, 2).Run(new LiftOrder(flag, AFlag.Why, Seen: 2));

        Assert.True(ordered.IsDone && lifted.IsDone, ordered.Obstacle ?? lifted.Obstacle);
        // The pool has few connections, each of which has served the acts above.
        for (var i = 0; i < 8; i++)
        {
            Assert.Equal((0, 0), await Seen(portal));
        }
    }

    [Theory]
    [InlineData("vp_app", "UPDATE integrity_flags SET \"Narrative\" = 'otra'")]
    [InlineData("vp_app", "DELETE FROM integrity_effects")]
    [InlineData("vp_migrator", "DELETE FROM integrity_flags")]
    public async Task Change_OutsideAnAct_TouchesNoRow(string role, string statement)
    {
        await using var portal = await PortalRoles.Portal();
        var flag = await portal.Flagged((await Given(portal)).Id);
        await portal.As(Role.IAD).Run(new OrderHold(flag, AFlag.Why, Seen: 1));
        var database = portal.Services.GetRequiredService<DatabaseSettings>().ConnectionString;
        await PortalRoles.Execute(PortalRoles.As("postgres", database), "ALTER ROLE vp_migrator LOGIN");

        Assert.Equal(0, await PortalRoles.Execute(PortalRoles.As(role, database), statement));
    }

    [Fact]
    public async Task Row_WrittenOutsideAnAct_IsRefused()
    {
        await using var portal = await PortalRoles.Portal();
        await portal.Flagged((await Given(portal)).Id);
        var database = portal.Services.GetRequiredService<DatabaseSettings>().ConnectionString;

        var refused = await Assert.ThrowsAsync<PostgresException>(() =>
            PortalRoles.Execute(
                PortalRoles.As("vp_app", database),
                """
                INSERT INTO integrity_effects ("IntegrityFlagId", "Kind", "Key", "On")
                VALUES (gen_random_uuid(), 'Hold', gen_random_uuid(), gen_random_uuid())
                """
            )
        );

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    private static Task<(int Flags, int Effects)> Seen(TestPortal portal) =>
        portal.Read(async db =>
        {
            db.InCompartment = false;
            return (
                await db.Set<IntegrityFlag>().IgnoreQueryFilters().CountAsync(),
                await db
                    .Database.SqlQueryRaw<int>("SELECT count(*)::int AS \"Value\" FROM integrity_effects")
                    .SingleAsync()
            );
        });

    private static async Task<Person> Given(TestPortal portal)
    {
        var person = AFlag.APerson(1);
        await portal.Given(person, AVettingFile.Received(AVettingFile.Draft(person.Id, "EXP-2026-000077")));
        return person;
    }
}
