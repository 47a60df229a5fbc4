using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Training;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Certification;

/// <summary>
/// Opens the issue of a certificate (§7.3, 12): its four components are read off the file and the training record, and the registry's
/// key and day are written down where they are known already. Breaks <c>certification.earlier-certificate</c> and
/// <c>certification.center-not-accredited</c>.
/// </summary>
public sealed record OpenCertification(CertificateId Id, VettingFileId File, Cuip? Cuip, DateOnly? RegistryEntryOn)
    : ICommand
{
    public static Permission Requires => VettingFeature.RegisterCertificate;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(
        PortalDb db,
        CertificateDesk desk,
        CertificateNumbers numbers,
        CertificateGrounds grounds
    ) : IHandle<OpenCertification>
    {
        public async Task Handle(OpenCertification command, CancellationToken cancel)
        {
            var file = await desk.File(command.File, cancel);
            var policy = await desk.Policy(cancel);
            await grounds.Demand(file, policy, cancel);
            var components = await Components(file, policy.Numbers, cancel);
            var current =
                components.Count == 4 && components.All(one => one.ValidTo is not { } to || to >= policy.Today);
            var facts = new CertificationFacts(current, command.RegistryEntryOn is not null, null, null);
            file.Take(VettingStep.OpenCertification, desk.Actor, new VettingFacts(policy) { Certification = facts });
            var number = await numbers.Next(cancel);
            var certificate = Certificate.Open(command.Id, number, file, components, policy.Now);
            if (command is { Cuip: { } cuip, RegistryEntryOn: { } day })
            {
                (await db.Set<Person>().SingleAsync(person => person.Id == file.Person, cancel)).Enter(cuip);
                certificate.EnterRegistry(day, policy.Today);
            }
            db.Add(certificate);
        }

        private async Task<IReadOnlyList<CertificateComponent>> Components(
            VettingFile file,
            PolicyNumbers numbers,
            CancellationToken cancel
        )
        {
            var graduated = await db.Set<Enrolment>()
                .Where(one => one.File == file.Id && one.State == EnrolmentState.Passed)
                .Select(one => one.EndedOn)
                .SingleOrDefaultAsync(cancel);
            return ComponentsOnRecord.Of(file, graduated, numbers);
        }
    }
}

/// <summary>Reads the four components off what is on record (§1.5).</summary>
public static class ComponentsOnRecord
{
    /// <summary>Those that are there; the academy's three came with graduation.</summary>
    public static IReadOnlyList<CertificateComponent> Of(VettingFile file, DateOnly? graduated, PolicyNumbers numbers)
    {
        List<CertificateComponent> found = [];
        var approval = file.Steps.LastOrDefault(taken =>
            taken.To is VettingState.Approved or VettingState.ApprovedWithRestrictions
        );
        if (approval is not null && file.ResultValidUntil is { } until)
        {
            found.Add(new(ComponentKind.ConfidenceControl, MexicoTime.DayOf(approval.At), until));
        }
        if (graduated is { } day)
        {
            var to = day.AddYears(numbers.ValidityYears);
            found.Add(new(ComponentKind.Competences, day, to));
            found.Add(new(ComponentKind.Performance, day, to));
            found.Add(new(ComponentKind.InitialTraining, day, null));
        }
        return found;
    }
}

/// <summary>Writes down the key and day with which the national registry entered the person as personnel.</summary>
public sealed record RecordRegistryEntry(CertificateId Certificate, Cuip Cuip, DateOnly On) : ICommand
{
    public static Permission Requires => VettingFeature.RegisterCertificate;

    Guid ICommand.Subject => Certificate.Value;

    public sealed class Handler(PortalDb db, CertificateDesk desk) : IHandle<RecordRegistryEntry>
    {
        public async Task Handle(RecordRegistryEntry command, CancellationToken cancel)
        {
            var certificate = await desk.Certificate(command.Certificate, cancel);
            var policy = await desk.Policy(cancel);
            (await db.Set<Person>().SingleAsync(person => person.Id == certificate.Person, cancel)).Enter(command.Cuip);
            certificate.EnterRegistry(command.On, policy.Today);
        }
    }
}
