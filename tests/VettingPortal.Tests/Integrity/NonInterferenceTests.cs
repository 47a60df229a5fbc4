using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Certification;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Integrity;
using VettingPortal.Features.Oversight;
using VettingPortal.Features.People;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Recruitment;
using VettingPortal.Tests.Users;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Integrity;

/// <summary>
/// Nobody outside internal affairs can tell an ordinary hold from one by integrity, or a flag without an order from no flag: two portals
/// with the same history give every other office the same answer to every question (§5.7). The auditor too, but in the ledger itself.
/// </summary>
public sealed partial class NonInterferenceTests
{
    private const int Files = 6;

    // The auditor's own sight of the ledger shows every act of everybody, internal affairs included, until those acts are sealed.
    private static readonly IReadOnlySet<Permission> TheWholeLedger = new HashSet<Permission>
    {
        OversightFeature.View,
        OversightFeature.ReadPart,
    };

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, 1)]
    [InlineData(DatabaseProvider.Sqlite, 2)]
    [InlineData(DatabaseProvider.PostgreSql, 3)]
    public async Task EveryAnswer_WithAHoldByIntegrity_IsThatOfAnOrdinaryHold(DatabaseProvider provider, int seed)
    {
        var ordinary = await Lived(provider, seed, Cause.Ordinary);
        var hidden = await Lived(provider, seed, Cause.Integrity);

        Same(ordinary, hidden);
        Assert.Contains(ordinary, answer => answer.Contains("\"Held\":true", StringComparison.Ordinal));
        Assert.Contains(
            ordinary,
            answer => answer.Contains($"\"What\":{(int)CertificateMoment.Suspended}", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task TheWholeLedger_IsReadByTheAuditorAlone()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var catalogue = portal.Services.GetRequiredService<PortalCatalogue>();

        Assert.All(TheWholeLedger, permission => Assert.Equal([Role.AUD], catalogue.HoldersOf(permission)));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, 4)]
    [InlineData(DatabaseProvider.PostgreSql, 5)]
    public async Task EveryAnswer_WithAFlagWithoutAnOrder_IsThatOfNoFlag(DatabaseProvider provider, int seed) =>
        Same(await Lived(provider, seed, Cause.None), await Lived(provider, seed, Cause.FlagOnly));

    /// <summary>A tie declared too late is told to internal affairs, and to nobody else that it was (SOD-12).</summary>
    [Theory]
    [InlineData(DatabaseProvider.Sqlite, 6)]
    [InlineData(DatabaseProvider.PostgreSql, 7)]
    public async Task EveryAnswer_WithALateTieThatIsTold_IsThatOfOneThatIsNot(DatabaseProvider provider, int seed) =>
        Same(await Lived(provider, seed, Cause.LateTieUntold), await Lived(provider, seed, Cause.LateTie));

    private enum Cause
    {
        None,
        Ordinary,
        Integrity,
        FlagOnly,
        LateTie,
        LateTieUntold,
    }

    /// <summary>Lives one history and asks every question in every office but internal affairs.</summary>
    private static async Task<List<string>> Lived(DatabaseProvider provider, int seed, Cause cause)
    {
        await using var portal = await TestPortal.On(provider, cause is Cause.LateTieUntold ? WithoutTelling : null);
        portal.Clock.SetUtcNow(AVettingFile.Noon.AddDays(12));
        var random = new Random(seed);
        var people = Enumerable.Range(0, Files).Select(i => AFlag.APerson(i, Guid(seed, i))).ToList();
        var files = people.Select((person, i) => AFile(person, i, random)).ToList();
        await portal.Given([
            .. people,
            .. files,
            .. files.Select((file, i) => AFlag.ACertificate(file, $"CUP-2026-{i + 1:D6}", CertificateOf(file))),
            Region.Of(new RegionId(Guid(seed, 900)), "NORTE", "Norte"),
            Campaign.Announce(
                new CampaignId(Guid(seed, 901)),
                "2026-T4-NORTE",
                Guid(seed, 902),
                "NORTE",
                "2026-T4",
                new(2026, 8, 1),
                new(2026, 12, 31)
            ),
        ]);
        var held = random.Next(Files);
        await Before(portal, cause, people[held]);
        portal.Clock.Advance(TimeSpan.FromHours(random.Next(1, 30)));
        await Hold(portal, cause, files[held], people[held]);
        if (cause is Cause.LateTie or Cause.LateTieUntold)
        {
            await DeclareTooLate(portal, people[held], people[(held + 1) % Files]);
            Assert.Equal(cause is Cause.LateTie ? 1 : 0, (await portal.As(Role.IAD).Ask(new ListFlags())).Rows.Count);
        }
        portal.Clock.Advance(TimeSpan.FromHours(random.Next(1, 30)));
        await After(portal, files, random);
        return await Asked(portal, files[held], files[(held + 1) % Files], seed);
    }

    private static CertificateId CertificateOf(VettingFile file) => new(file.Id.Value);

    private static VettingFile AFile(Person person, int i, Random random)
    {
        var draft = AVettingFile.Draft(person.Id, $"EXP-2026-{i + 1:D6}", new VettingFileId(person.Id.Value));
        return random.Next(5) switch
        {
            0 => draft,
            1 => AVettingFile.Received(draft),
            2 => AVettingFile.Eligible(draft),
            3 => AVettingFile.InEvaluation(draft),
            _ => AVettingFile.Evaluated(draft),
        };
    }

    private static async Task Before(TestPortal portal, Cause cause, Person person)
    {
        if (cause is Cause.Integrity or Cause.FlagOnly)
        {
            await portal.Flagged(person.Id);
        }
    }

    private static async Task Hold(TestPortal portal, Cause cause, VettingFile file, Person person)
    {
        if (cause is Cause.Ordinary)
        {
            Done(
                await portal
                    .As(Role.COO, 9)
                    .Run(
                        new PlaceHold(
                            file.Id,
                            HoldOrderId.New(),
                            HoldCause.RegistryAnswerPending,
                            "Se espera la respuesta del registro."
                        )
                    )
            );
            var review = new ReviewCertificate(
                CertificateOf(file),
                System.Guid.NewGuid(),
                HoldCause.DocumentRecheck,
                "El documento no coincide."
            );
            Done(await portal.As(Role.CERT, 9).Run(review));
        }
        else if (cause is Cause.Integrity)
        {
            var flag = Assert.Single((await portal.As(Role.IAD).Ask(new ListFlags())).Rows);
            Done(await portal.As(Role.IAD).Run(new OrderHold(flag.Id, AFlag.Why, Seen: 1)));
            Assert.Equal($"{person.GivenNames} {person.FirstSurname} {person.SecondSurname}", flag.Name);
        }
    }

    private static void WithoutTelling(IServiceCollection services) =>
        services.Remove(services.Single(one => one.ImplementationType == typeof(FlagLateTie)));

    // Who registered every file, and is on record as another of these people.
    private static async Task DeclareTooLate(TestPortal portal, Person to, Person own)
    {
        var recruiter = AVettingFile.Recruiter.Id;
        await portal.Given(
            PortalUser.Register(
                new(recruiter),
                "re.clutador",
                "Re Clutador",
                null,
                new(Person: own.Id.Value),
                new(),
                AUser.Today
            )
        );
        var door = portal.As(portal.ActorOf(Role.REC) with { Id = recruiter });
        Done(await door.Run(new DeclareTie(DeclaredTieId.New(), to.Curp, TieKind.Relative)));
    }

    // What goes on elsewhere, the held file included: what is refused there must be refused alike.
    private static async Task After(TestPortal portal, List<VettingFile> files, Random random)
    {
        for (var i = 0; i < 12; i++)
        {
            var file = files[random.Next(files.Count)];
            portal.Clock.Advance(TimeSpan.FromHours(random.Next(1, 9)));
            _ = random.Next(3) switch
            {
                0 => await portal.As(Role.COO).Run(new RecordInactivityNotice(file.Id)),
                1 => await portal.As(Role.COO).Run(new IntegrateFile(file.Id)),
                _ => await portal.As(Role.REC).Run(new WithdrawApplication(file.Id, ACampaign.APaper())),
            };
        }
    }

    // About the held file and another one.
    private static async Task<List<string>> Asked(TestPortal portal, VettingFile held, VettingFile other, int seed)
    {
        object[] known =
        [
            .. new[] { held, other }.SelectMany(file =>
                new object[]
                {
                    file.Id,
                    file.Person,
                    file.Number,
                    file.Person.Value,
                    CertificateOf(file),
                    $"CUP-2026-{file.Number[^6..]}",
                }
            ),
            .. Enum.GetValues<EvaluationKind>().Cast<object>(),
        ];
        var asking = new EveryQuery(known, TheWholeLedger);
        var answers = new List<string>();
        foreach (var role in Enum.GetValues<Role>().Except([Role.IAI, Role.IAD]))
        {
            foreach (var answer in await asking.AskAll(portal.As(role), portal.ActorOf(role)))
            {
                answers.Add($"{role} {Normal(answer, seed)}");
            }
        }
        return answers;
    }

    // What differs between any two runs: identifiers and verification codes made while they ran. Those of the history are the same in both.
    private static string Normal(string answer, int seed) =>
        Identifier()
            .Replace(
                answer,
                match => match.Value.StartsWith($"{seed:x8}-", StringComparison.Ordinal) ? match.Value : "id"
            );

    private static Guid Guid(int seed, int number) => new($"{seed:x8}-0000-7000-8000-{number:x12}");

    private static void Same(List<string> one, List<string> other)
    {
        Assert.Equal(one.Count, other.Count);
        for (var i = 0; i < one.Count; i++)
        {
            Assert.Equal(one[i], other[i]);
        }
    }

    private static void Done(Outcome outcome) => Assert.True(outcome.IsDone, outcome.Obstacle);

    [GeneratedRegex(
        "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<=\")(?:[0-9A-HJKMNP-TV-Z][- ]?){25}[0-9A-HJKMNP-TV-Z](?=\")"
    )]
    private static partial Regex Identifier();
}
