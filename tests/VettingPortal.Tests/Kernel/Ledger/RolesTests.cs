using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using VettingPortal.Features.Users;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Kernel.Ledger.Sealing;
using VettingPortal.Kernel.Ledger.Verification;

namespace VettingPortal.Tests.Kernel.Ledger;

/// <summary>The portal as it runs in production on PostgreSQL: each of its parts by a role that may do its work and nothing else.</summary>
public sealed class RolesTests
{
    // By what the roles may do, before any trigger is asked: those say something else.
    private const string Refused = "^(permission denied|must be owner)";

    [Fact]
    public async Task Portal_AsItsOwnRole_ActsAndSealsAndIsVerifiedByTheAuditorsRole()
    {
        await using var portal = await PortalRoles.Portal();
        var database = portal.Services.GetRequiredService<DatabaseSettings>().ConnectionString;

        var planted = await portal.Services.GetRequiredService<SeedPersonas>().Plant(portal.Clock, default);
        var block = await (
            await portal.Services.GetRequiredService<SeedPersonas>().As("francisco.leal", portal.Clock, default)
        ).Run(new BlockUser(Personas.Of("adriana.solis").Id, "Investigación"));
        var taken = await portal.Services.GetRequiredService<LedgerSealer>().SealAll(default);

        Assert.True(planted.IsDone && block.IsDone);
        Assert.True(taken >= 2);
        Assert.Equal(
            "vp_app",
            await portal.Read(db =>
                db.Database.SqlQueryRaw<string>("SELECT current_user::text AS \"Value\"").SingleAsync()
            )
        );
        Assert.Equal(1, await portal.Read(db => db.LedgerCheckpoints.CountAsync()));
        Assert.Empty(await Verify(portal, PortalRoles.As("vp_audit", database)));
    }

    [Theory]
    [InlineData("UPDATE ledger_entries SET \"Ending\" = 'refused'")]
    [InlineData("DELETE FROM ledger_entries")]
    [InlineData("UPDATE ledger_parts SET \"Salt\" = NULL, \"Content\" = NULL")]
    [InlineData("DELETE FROM ledger_parts")]
    [InlineData("UPDATE ledger_leaves SET \"Seq\" = 7")]
    [InlineData("DELETE FROM ledger_leaves")]
    [InlineData("UPDATE ledger_checkpoints SET \"Size\" = 7")]
    [InlineData("DELETE FROM ledger_checkpoints")]
    [InlineData("UPDATE ledger_keys SET \"Wrapped\" = \"Wrapped\"")]
    [InlineData("DELETE FROM ledger_keys")]
    [InlineData("TRUNCATE ledger_entries")]
    [InlineData("DROP TRIGGER ledger_stays ON ledger_entries")]
    [InlineData("ALTER TABLE ledger_entries DISABLE TRIGGER ALL")]
    [InlineData("SET session_replication_role = replica")]
    [InlineData("CREATE TABLE mine (id int)")]
    [InlineData("ALTER TABLE people ADD COLUMN mine int")]
    [InlineData("DROP TABLE people")]
    [InlineData("CREATE OR REPLACE FUNCTION ledger_stays() RETURNS trigger LANGUAGE sql AS 'SELECT NULL'")]
    [InlineData("GRANT UPDATE ON ledger_entries TO vp_app; UPDATE ledger_entries SET \"Ending\" = 'refused'")]
    [InlineData("SET ROLE vp_migrator")]
    [InlineData("DELETE FROM \"__EFMigrationsHistory\"")]
    public async Task Portal_ByItsRole_CannotChangeTheLedgerOrTheForm(string statement) =>
        Assert.Matches(Refused, await Try("vp_app", statement));

    [Theory]
    [InlineData("vp_sealer", "SELECT * FROM people")]
    [InlineData("vp_sealer", "SELECT * FROM ledger_keys")]
    [InlineData("vp_sealer", "SELECT ledger_erase('00000000-0000-0000-0000-000000000000')")]
    [InlineData("vp_sealer", "UPDATE ledger_leaves SET \"Seq\" = 7")]
    [InlineData("vp_sealer", "DELETE FROM ledger_checkpoints")]
    [InlineData("vp_sealer", "DELETE FROM ledger_entries")]
    [InlineData("vp_audit", "SELECT * FROM aux_data_protection_keys")]
    [InlineData("vp_audit", "SET transaction_read_only = off; DELETE FROM people")]
    [InlineData("vp_audit", "SET transaction_read_only = off; INSERT INTO ledger_leaves SELECT * FROM ledger_leaves")]
    public async Task OtherRoles_BeyondTheirWork_AreRefused(string role, string statement) =>
        Assert.Matches(Refused, await Try(role, statement));

    [Fact]
    public async Task Start_ByThePortalsRole_GoesOnWhereNothingIsMissingAndSaysSoWhereSomethingIs()
    {
        await using var portal = await PortalRoles.Portal();

        await portal.Read(async db =>
        {
            await db.BringUpToDate(CancellationToken.None);
            return 0;
        });
        await PortalRoles.Execute(
            PortalRoles.As("postgres", portal.Services.GetRequiredService<DatabaseSettings>().ConnectionString),
            "DELETE FROM \"__EFMigrationsHistory\""
        );

        await Assert.ThrowsAsync<DatabaseBehindException>(() =>
            portal.Read(async db =>
            {
                await db.BringUpToDate(CancellationToken.None);
                return 0;
            })
        );
    }

    private static async Task<string> Try(string role, string statement)
    {
        await using var portal = await PortalRoles.Portal();
        var connection = PortalRoles.As(role, portal.Services.GetRequiredService<DatabaseSettings>().ConnectionString);
        var refused = await Record.ExceptionAsync(() => PortalRoles.Execute(connection, statement));
        return (refused as PostgresException)?.MessageText ?? "";
    }

    private static async Task<List<Finding>> Verify(TestPortal portal, string connection)
    {
        var (findings, keys) = (new List<Finding>(), portal.Services.GetRequiredService<KeyFiles>());
        var ledger = portal.Services.GetRequiredService<LedgerSettings>();
        var options = new DbContextOptionsBuilder<PortalDb>();
        new DatabaseSettings(DatabaseProvider.PostgreSql, connection, ReadOnly: true).Apply(options);
        await using var db = new PortalDb(options.Options);
        await portal
            .Services.GetRequiredService<LedgerVerifier>()
            .Run(db, new(keys.Trusted(), ledger.Witness, ledger.Journal), findings.Add, null, default);
        return findings;
    }
}
