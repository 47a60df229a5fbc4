using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Integrity;
using VettingPortal.Features.Oversight;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Evaluations;
using VettingPortal.Tests.Integrity;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Access;

/// <summary>
/// What those who may run a use case get of others, of themselves, of people close to them and of a hidden flag: every use case is run in
/// every office that may, and what comes of it compared with the table.
/// </summary>
public sealed class MatrixCasesTests
{
    // From least to most: what an office gets of somebody.
    private static readonly string[] Rising =
    [
        "forbidden",
        "not-found",
        "absent",
        "refused",
        "fault",
        "stale",
        "done",
        "shown",
    ];

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task EveryUseCase_OfOthersOneselfAndPeopleClose_EndsAsTheTableSays(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var world = await World.On(portal);
        var wrong = new List<string>();
        foreach (var (name, type, answer) in AccessMatrix.UseCases)
        {
            var row = AccessMatrix.Table.Single(one => one.Key == $"{AccessMatrix.UseCase} {name}");
            // Of oneself first: what is refused changes nothing for those that come after.
            var own = await world.Most(type, answer, actor => actor with { Person = world.Person });
            var conflicted = await world.Most(
                type,
                answer,
                actor => actor with { Barred = new HashSet<Guid> { world.Person } }
            );
            var other = await world.Most(type, answer, actor => actor);
            var found = row with
            {
                Other = other,
                Own = own,
                Conflicted = conflicted,
                Compartment = world.Hidden(type, answer),
            };
            if (found != row)
            {
                wrong.Add($"matrix.tsv: {found}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>The table itself may not say that somebody is shown, or can do, anything of their own or of people close to them.</summary>
    [Fact]
    public void Table_OfOneselfAndPeopleClose_NeverSaysDoneOrShown() =>
        Assert.All(
            AccessMatrix.Table.Where(row => row.Kind == AccessMatrix.UseCase),
            row =>
            {
                Assert.DoesNotContain(row.Own, (string[])["shown", "done", "fault"]);
                Assert.DoesNotContain(row.Conflicted, (string[])["shown", "done", "fault"]);
                Assert.DoesNotContain(row.Compartment, (string[])["shown"]);
            }
        );

    /// <summary>One person with a file, a certificate and a hidden flag.</summary>
    private sealed class World(TestPortal portal, Trial trial, IReadOnlyList<string> traces, string flag)
    {
        private static readonly HashSet<Permission> TheWholeLedger = new()
        {
            OversightFeature.View,
            OversightFeature.ReadPart,
        };

        private readonly Dictionary<Type, bool> _leaks = [];

        public Guid Person { get; private init; }

        public static async Task<World> On(TestPortal portal)
        {
            portal.Clock.SetUtcNow(AVettingFile.Noon.AddDays(12));
            var person = AnOffice.APerson();
            var file = AVettingFile.InEvaluation(AVettingFile.Draft(person.Id));
            var certificate = AFlag.ACertificate(file);
            await portal.Given(person, file, certificate);
            var flag = await portal.Flagged(person.Id);
            object[] known =
            [
                person.Id,
                person.Id.Value,
                file.Id,
                certificate.Id,
                flag,
                file.Number,
                certificate.Number,
                person.Curp,
                person.Name,
                EvaluationKind.Polygraph,
                EvaluationKind.Medical,
            ];
            string[] traces =
            [
                person.Id.Value.ToString(),
                file.Id.Value.ToString(),
                certificate.Id.Value.ToString(),
                file.Number,
                certificate.Number,
                "Salgado",
            ];
            return new(portal, new Trial(known), traces, flag.Value.ToString()) { Person = person.Id.Value };
        }

        /// <summary>The most that any office that may run it gets.</summary>
        public async Task<string> Most(Type type, Type? answer, Func<Actor, Actor> who)
        {
            var holders = portal
                .Services.GetRequiredService<PortalCatalogue>()
                .HoldersOf(AccessMatrix.RequiredBy(type));
            var ends = new List<string>();
            foreach (var role in holders.Order())
            {
                foreach (var useCase in trial.Made(type).ToList())
                {
                    var end = await Trial.Run(portal.As(who(portal.ActorOf(role))), type, answer, useCase);
                    ends.Add(Said(end));
                    Watch(type, role, end);
                }
            }
            return ends.Count == 0 || (answer is null && !trial.CanName(type))
                ? MatrixRow.NotTried
                : ends.MaxBy(end => Array.IndexOf(Rising, end))!;
        }

        /// <summary>What everybody outside internal affairs learns of the flag.</summary>
        public string Hidden(Type type, Type? answer) =>
            TheWholeLedger.Contains(AccessMatrix.RequiredBy(type)) ? "ledger"
            : answer is null || !_leaks.TryGetValue(type, out var leaks) ? MatrixRow.NotTried
            : leaks ? "shown"
            : "nothing";

        private void Watch(Type type, Role role, string end)
        {
            if (role is not (Role.IAI or Role.IAD))
            {
                _leaks[type] = _leaks.GetValueOrDefault(type) || end.Contains(flag, StringComparison.Ordinal);
            }
        }

        private string Said(string end) =>
            end.StartsWith("answer ", StringComparison.Ordinal)
                ? traces.Any(trace => end.Contains(trace, StringComparison.Ordinal))
                    ? "shown"
                    : "absent"
                : end.Split(' ')[0];
    }
}
