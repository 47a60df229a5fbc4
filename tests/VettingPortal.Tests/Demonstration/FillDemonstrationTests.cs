using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Certification;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Host.CommandLine;
using VettingPortal.Host.Setup;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Demonstration;

public sealed class FillDemonstrationTests
{
    [Fact]
    public async Task Make_Twice_GivesTheSameFilesPeopleAndDates()
    {
        await using var one = await ADemonstration.Of(25);
        await using var other = await ADemonstration.Of(25);

        Assert.Equal(await Digest(one), await Digest(other));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Demo_OnADemonstration_AddsSoManyFiles(DatabaseProvider provider)
    {
        await using var portal = await ADemonstration.Empty(provider);
        var made = await DemoCommand.Run(portal.Filler(), 12, default);
        var last = await LastAct(portal);

        var added = await DemoCommand.Run(portal.Filler(), 9, default);
        var again = await DemoCommand.Run(portal.Filler(), 3, default);

        Assert.Equal([("DemoDone", 0), ("DemoAdded", 0), ("DemoAdded", 0)], new[] { made, added, again });
        Assert.Equal(24, await portal.Read(db => db.Set<VettingFile>().CountAsync()));
        var next = await EarliestAfter(portal, 12);
        Assert.True(next > last);
        Assert.Equal(last, next, TimeSpan.FromDays(4));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Demo_OnADatabaseInUse_RefusesAndAddsNothing(DatabaseProvider provider)
    {
        await using var portal = await ADemonstration.Empty(provider);
        var door = portal.Services.GetRequiredService<Door>();
        Assert.IsType<Outcome.Done>(await door.For(door.System).Run(new SeedSettings()));

        var answer = await DemoCommand.Run(portal.Filler(), 5, default);

        Assert.Equal(("DemoRefused", 1), answer);
        Assert.Equal(0, await portal.Read(db => db.Set<VettingFile>().CountAsync()));
        Assert.Equal(
            "settings.database-not-empty",
            Assert.IsType<Outcome.Refused>(await door.For(door.System).Run(new BeginDemonstration())).Rule
        );
        Assert.Equal(
            "settings.no-demonstration",
            Assert.IsType<Outcome.Refused>(await door.For(door.System).Run(new CompleteDemonstration())).Rule
        );
    }

    [Fact]
    public async Task Demo_ThatWasInterrupted_RefusesToGoOn()
    {
        await using var portal = await ADemonstration.Empty();
        var door = portal.Services.GetRequiredService<Door>();
        Assert.IsType<Outcome.Done>(await door.For(door.System).Run(new BeginDemonstration()));

        Assert.Equal(("DemoUnfinished", 1), await DemoCommand.Run(portal.Filler(), 5, default));
        await Assert.ThrowsAsync<SettingException>(() => portal.Filler().Fill(new Progress<int>(), default));
    }

    [Fact]
    public async Task Fill_OnADatabaseInUse_LeavesItAlone()
    {
        await using var portal = await ADemonstration.Empty();
        var door = portal.Services.GetRequiredService<Door>();
        Assert.IsType<Outcome.Done>(await door.For(door.System).Run(new SeedSettings()));

        await portal.Filler().Fill(new Progress<int>(), default);

        Assert.Equal(1, await portal.Read(db => db.Ledger.CountAsync()));
    }

    [Fact]
    public async Task Mark_ByAnybodyButThePortal_IsForbidden()
    {
        await using var portal = await ADemonstration.Empty();

        Assert.Equal(
            new Outcome.Forbidden(SettingsFeature.Seed),
            await portal.As(Role.SYS).Run(new BeginDemonstration())
        );
    }

    private static Task<DateTimeOffset> LastAct(TestPortal portal) =>
        portal.Read(db => db.Ledger.OrderByDescending(act => act.Seq).Select(act => act.At).FirstAsync());

    private static Task<DateTimeOffset> EarliestAfter(TestPortal portal, int files) =>
        portal.Read(db =>
            db.Ledger.Where(act => act.Act == "RegisterApplicant")
                .OrderBy(act => act.Seq)
                .Skip(files)
                .Select(act => act.At)
                .FirstAsync()
        );

    /// <summary>Everything people see of the files, without identifiers and what is random for safety's sake.</summary>
    private static Task<string> Digest(TestPortal portal) =>
        portal.Read(async db =>
        {
            var text = new StringBuilder();
            var people = await db.Set<Person>().AsNoTracking().ToDictionaryAsync(person => person.Id);
            foreach (var file in await db.Set<VettingFile>().AsNoTracking().OrderBy(file => file.Number).ToListAsync())
            {
                var person = people[file.Person];
                Say($"{file.Number} {person.Curp.Value} {person.Name.Display} {person.Phone.Value} {file.Profile}");
                Say(
                    $"{file.Region} {file.State} {file.StateSince:O} {file.AppliedOn:O} {file.Due:O} {file.HeldSince:O}"
                );
                file.Steps.OrderBy(step => step.Number)
                    .ToList()
                    .ForEach(step => Say($"{step.Step} {step.By} {step.At:O}"));
                foreach (var phase in file.Evaluations.OrderBy(phase => (phase.Kind, phase.Attempt)))
                {
                    Say($"{phase.Kind} {phase.State} {phase.Evaluator} {phase.At:O} {phase.Result}");
                }
            }
            foreach (var one in await db.Set<Certificate>().AsNoTracking().OrderBy(one => one.Number).ToListAsync())
            {
                Say($"{one.Number} {one.IssuedOn:O} {one.ValidTo:O} {one.SignedBy}");
            }
            foreach (var act in await db.Ledger.AsNoTracking().OrderBy(act => act.Seq).ToListAsync())
            {
                Say($"{act.Act} {act.Actor} {act.At:O} {act.Ending}");
            }
            return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));

            void Say(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
        });
}
