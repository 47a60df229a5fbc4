using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Evaluations;

/// <summary>A portal with three holders of every role, one accredited centre, and files of one applicant.</summary>
internal static class AnOffice
{
    public const string CenterName = "C3 Norte";

    public static async Task<TestPortal> On(DatabaseProvider provider)
    {
        var portal = await TestPortal.On(
            provider,
            services => services.Replace(ServiceDescriptor.Singleton<IOfficeHolders>(new ThreeOfEach()))
        );
        var accreditation = Accreditation.Propose(
            AccreditationId.New(),
            AVettingFile.Center,
            "CNCA-2026-014",
            Enum.GetValues<EvaluationKind>(),
            new(2026, 1, 1),
            new(2027, 12, 31),
            AVettingFile.An(Role.DIR, 8),
            AVettingFile.Noon
        );
        accreditation.Confirm(AVettingFile.An(Role.DIR, 9), AVettingFile.Noon);
        await portal.Given(accreditation);
        return portal;
    }

    public static Person APerson(int number = 0) =>
        Person.Register(
            PersonId.New(),
            new PersonDetails(
                Curp.Parse(number == 0 ? "SABC560626MDFLRN01" : "PEGJ850101HDFRRL04"),
                PersonName.Parse(number == 0 ? "Concepción" : "Julio", number == 0 ? "Salgado" : "Pérez", "Briseño"),
                "DF",
                PhoneNumber.Parse("+525516142408"),
                null,
                Schooling.Bachelor
            )
        );

    /// <summary>A file of a new person, in the state the builder gives; the portal's clock is put where the builder left it.</summary>
    public static async Task<VettingFile> Holds(
        this TestPortal portal,
        Func<VettingFile, VettingFile> made,
        int number = 0
    )
    {
        var person = APerson(number);
        var file = made(AVettingFile.Draft(person.Id, $"EXP-2026-00000{number + 1}"));
        await portal.Given(person, file);
        return file;
    }

    public static Task<VettingFile> Stored(this TestPortal portal, VettingFileId id) =>
        portal.Read(async db => (await db.FindAsync<VettingFile>(id))!);

    /// <summary>The door for the evaluator who was drawn for a phase.</summary>
    public static async Task<IUseCases> AsEvaluator(this TestPortal portal, VettingFileId id, EvaluationKind kind)
    {
        var evaluator = (await portal.Stored(id)).Current(kind)!.Evaluator;
        return portal.As(
            Enumerable.Range(1, 5).Select(i => portal.ActorOf(kind.Row().Evaluator, i)).First(a => a.Id == evaluator)
        );
    }

    public static async Task<IUseCases> AsReviewer(this TestPortal portal, VettingFileId id, EvaluationKind kind)
    {
        var evaluator = (await portal.Stored(id)).Current(kind)!.Evaluator;
        return portal.As(
            Enumerable.Range(1, 5).Select(i => portal.ActorOf(kind.Row().Reviewer, i)).First(a => a.Id != evaluator)
        );
    }

    private sealed class ThreeOfEach : IOfficeHolders
    {
        public Task<IReadOnlyList<OfficeHolder>> HoldersOf(Role role, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<OfficeHolder>>([
                .. Enumerable.Range(1, 3).Select(i => new OfficeHolder(AVettingFile.IdOf(role, i), $"{role} {i}")),
            ]);

        public Task<IReadOnlyDictionary<Guid, string>> NamesOf(
            IReadOnlyCollection<Guid> users,
            CancellationToken cancel
        )
        {
            var known = Enum.GetValues<Role>()
                .SelectMany(role =>
                    Enumerable.Range(1, 5).Select(i => (Id: AVettingFile.IdOf(role, i), Name: $"{role} {i}"))
                )
                .Where(one => users.Contains(one.Id))
                .ToDictionary(one => one.Id, one => one.Name);
            return Task.FromResult<IReadOnlyDictionary<Guid, string>>(known);
        }

        public Task<IReadOnlyDictionary<Guid, string>> CenterNames(CancellationToken cancel) =>
            Task.FromResult<IReadOnlyDictionary<Guid, string>>(
                new Dictionary<Guid, string> { [AVettingFile.Center] = CenterName }
            );
    }

    /// <summary>The reviewer reads what was found, and confirms it.</summary>
    public static async Task<Outcome> Confirm(
        this TestPortal portal,
        IUseCases reviewer,
        VettingFileId file,
        EvaluationKind kind
    )
    {
        await reviewer.Ask(new OpenPhase(file, kind, AccessPurpose.Review));
        return await reviewer.Run(new ConfirmPhase(file, kind));
    }
}
