using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Kernel.Ledger.Sealing;
using VettingPortal.Kernel.Ledger.Verification;
using VettingPortal.Tests.People;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Kernel.Ledger;

/// <summary>
/// A small ledger that has lived: six people with files taken in, two files held and changed again, three checkpoints, and one act that
/// is not sealed yet. Its adversary holds the whole database.
/// </summary>
internal sealed class ALedger : IAsyncDisposable
{
    /// <summary>The tables that are append-only by means of the database.</summary>
    public static readonly string[] Guarded =
    [
        "ledger_entries",
        "ledger_parts",
        "ledger_leaves",
        "ledger_checkpoints",
        "ledger_keys",
    ];

    private ALedger(TestPortal portal, IReadOnlyList<VettingFile> files) => (Portal, Files) = (portal, files);

    public TestPortal Portal { get; }

    /// <summary>The files, in the order in which they were taken in; the first two were changed since.</summary>
    public IReadOnlyList<VettingFile> Files { get; }

    public LedgerSettings Settings => Portal.Services.GetRequiredService<LedgerSettings>();

    public KeyFiles Keys => Portal.Services.GetRequiredService<KeyFiles>();

    public static async Task<ALedger> On(DatabaseProvider provider) => await In(await TestPortal.On(provider));

    public static async Task<ALedger> In(TestPortal portal, int people = 6)
    {
        var provider = portal.Services.GetRequiredService<DatabaseSettings>().Provider;
        var files = new List<VettingFile>();
        for (var i = 0; i < people; i++)
        {
            var (person, file) = APersonWithFile(portal, i);
            files.Add(file);
            await portal.Given(person, file);
        }
        var ledger = new ALedger(portal, files) { IsSqlite = provider is DatabaseProvider.Sqlite };
        await ledger.Seal();
        foreach (var file in files.Take(2))
        {
            await ledger.Change(file.Id);
        }
        await ledger.Seal();
        await ledger.Change(files[0].Id);
        await ledger.Seal();
        await ledger.Change(files[1].Id);
        return ledger;
    }

    /// <summary>The same ledger in a portal that was started anew.</summary>
    public ALedger Restarted() => new(Portal.Restarted(), Files) { IsSqlite = IsSqlite };

    /// <summary>Seals all there is, by one checkpoint.</summary>
    public Task<int> Seal() => Portal.SealAll();

    /// <summary>Puts a hold on a file or lifts it, as the portal itself.</summary>
    public Task Change(VettingFileId id) => Change(id, Toggle);

    /// <summary>The applicant withdraws, held or not.</summary>
    public Task Withdraw(VettingFileId id) =>
        Change(
            id,
            file =>
            {
                if (file.IsHeld)
                {
                    file.LiftHold(AVettingFile.Today);
                }
                file.Take(VettingStep.Withdraw, AVettingFile.Recruiter, AVettingFile.Withdrawing());
            }
        );

    /// <summary>Puts a hold on or lifts it, as a certain act.</summary>
    public Task Save(Guid act, VettingFileId id, Guid subject) => Change(act, id, subject, Toggle);

    private Task Change(VettingFileId id, Action<VettingFile> change) =>
        Change(Guid.CreateVersion7(), id, id.Value, change);

    private static void Toggle(VettingFile file)
    {
        if (file.IsHeld)
        {
            file.LiftHold(AVettingFile.Today);
        }
        else
        {
            file.Hold(AVettingFile.Today);
        }
    }

    private async Task Change(Guid act, VettingFileId id, Guid subject, Action<VettingFile> change)
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var (db, context) = (services.GetRequiredService<PortalDb>(), services.GetRequiredService<UseCaseContext>());
        (context.Actor, context.Now) = (Portal.Services.GetRequiredService<Door>().System, Portal.Clock.GetUtcNow());
        var file = await db.Set<VettingFile>().AsSplitQuery().SingleAsync(one => one.Id == id);
        change(file);
        await services.GetRequiredService<DomainEvents>().Tell(db, CancellationToken.None);
        await services
            .GetRequiredService<LedgerWriter>()
            .Save(db, AnAct(act, context, subject), "Se cotejan los papeles.", CancellationToken.None);
    }

    /// <summary>The door for the portal itself.</summary>
    public IUseCases System => Portal.As(Portal.Services.GetRequiredService<Door>().System);

    /// <summary>The name of the database on its server.</summary>
    public string Database =>
        new Npgsql.NpgsqlConnectionStringBuilder(
            Portal.Services.GetRequiredService<DatabaseSettings>().ConnectionString
        ).Database!;

    /// <summary>What <c>verify</c> finds with everything it may be given.</summary>
    public Task<List<Finding>> Verify() => Verify(new(Keys.Trusted(), Settings.Witness, Settings.Journal));

    /// <summary>What it finds with some of it.</summary>
    public async Task<List<Finding>> Verify(VerifyAgainst against)
    {
        var findings = new List<Finding>();
        await using var db = await Portal
            .Services.GetRequiredService<IDbContextFactory<PortalDb>>()
            .CreateDbContextAsync();
        await Portal
            .Services.GetRequiredService<LedgerVerifier>()
            .Run(db, against, findings.Add, null, CancellationToken.None);
        return findings;
    }

    /// <summary>What the adversary does: a statement of their own, with all rights. Shown to have changed what is stored.</summary>
    public async Task Tamper(string sql, params (string Name, object? Value)[] values)
    {
        var before = await Digest();
        await Portal.Read(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await Disarm(db);
            Assert.True(await Run(db, sql, values) > 0, "The statement met no row.");
            return 0;
        });
        Assert.NotEqual(before, await Digest());
    }

    public bool IsSqlite { get; private init; }

    /// <summary>What somebody does who holds the portal's own connection and no more.</summary>
    public ValueTask<Exception?> Try(string sql, params (string Name, object? Value)[] values) =>
        Record.ExceptionAsync(() =>
            Portal.Read(async db =>
            {
                await db.Database.OpenConnectionAsync();
                return await Run(db, sql, values);
            })
        );

    /// <summary>The same as <see cref="Tamper"/> where it may meet nothing.</summary>
    public Task MayTamper(string sql, params (string Name, object? Value)[] values) =>
        Portal.Read(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await Disarm(db);
            return await Run(db, sql, values);
        });

    public Task<T> Value<T>(string sql, params (string Name, object? Value)[] values) =>
        Portal.Read(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var command = Command(db, sql, values);
            return (T)
                Convert.ChangeType(
                    (await command.ExecuteScalarAsync())!,
                    typeof(T),
                    global::System.Globalization.CultureInfo.InvariantCulture
                );
        });

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    private static Act AnAct(Guid act, UseCaseContext context, Guid subject) =>
        new(act, "Change", context.Actor.Id, null, subject, "done", null, null, context.Now);

    // Whoever owns the database takes its guards away first.
    private static async Task Disarm(PortalDb db)
    {
        if (db.Provider is DatabaseProvider.PostgreSql)
        {
            await Run(db, "SET session_replication_role = replica", []);
            return;
        }
        foreach (var table in Guarded)
        {
            foreach (var guard in (string[])["stay", "keep"])
            {
                await Run(db, $"DROP TRIGGER IF EXISTS {table}_{guard}", []);
            }
        }
    }

    private static async Task<int> Run(PortalDb db, string sql, (string, object?)[] values)
    {
        await using var command = Command(db, sql, values);
        return await command.ExecuteNonQueryAsync();
    }

    private static DbCommand Command(PortalDb db, string sql, (string Name, object? Value)[] values)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value =
                value is Guid id && db.Provider is DatabaseProvider.Sqlite
                    ? id.ToString().ToUpperInvariant()
                    : value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return command;
    }

    // Everything the ledger is about, as it lies there.
    private Task<string> Digest() =>
        Portal.Read(async db =>
        {
            await db.Database.OpenConnectionAsync();
            using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().Order())
            {
                await using var command = Command(db, $"SELECT * FROM \"{table}\" ORDER BY 1, 2", []);
                await using var row = await command.ExecuteReaderAsync();
                while (await row.ReadAsync())
                {
                    for (var i = 0; i < row.FieldCount; i++)
                    {
                        all.AppendData(
                            row.GetValue(i) is byte[] bytes ? bytes : Encoding.UTF8.GetBytes($"{row.GetValue(i)}|")
                        );
                    }
                }
            }
            return Convert.ToHexString(all.GetHashAndReset());
        });

    private static (Person, VettingFile) APersonWithFile(TestPortal portal, int number)
    {
        var person = Person.Register(
            PersonId.New(),
            new PersonDetails(
                Curp.Parse(ACurp.WithCheckDigit($"SABC5606{number + 10:D2}MDFLRN0")),
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
                $"EXP-2026-{number:D6}",
                person.Id,
                application,
                portal.ActorOf(Role.REC),
                AVettingFile.Today
            )
        );
    }
}
