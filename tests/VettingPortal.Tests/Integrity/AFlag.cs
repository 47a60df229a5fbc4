using VettingPortal.Features.Certification;
using VettingPortal.Features.Integrity;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.People;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Integrity;

/// <summary>Flags, and the people, files and certificates they are about.</summary>
internal static class AFlag
{
    public const string Narrative = "Una fuente con nombre afirma que cobró por adelantar la fecha de una evaluación.";

    public const string Why =
        "La declaración y dos depósitos bancarios coinciden en fecha y monto; hay riesgo de fuga.";

    public static IntegrityFlag Raised(Actor? by = null, string narrative = Narrative) =>
        IntegrityFlag.Raise(
            IntegrityFlagId.New(),
            new PersonId(AVettingFile.Subject),
            new(null, null),
            IntegrityCategory.IA22,
            IntegrityPriority.P1,
            narrative,
            by ?? AVettingFile.An(Role.IAI),
            AVettingFile.Noon
        );

    public static IntegrityFlag Ordered()
    {
        var flag = Raised();
        flag.Order(Why, AVettingFile.An(Role.IAD), AVettingFile.Today);
        return flag;
    }

    public static Person APerson(int number, Guid? id = null)
    {
        var born = new DateOnly(1990, 1, 1).AddDays(number * 37);
        var curp = ACurp.WithCheckDigit(
            $"GOMC{born.ToString("yyMMdd", System.Globalization.CultureInfo.InvariantCulture)}HDFNRR0"
        );
        return Person.Register(
            new PersonId(id ?? Guid.CreateVersion7()),
            new PersonDetails(
                Curp.Parse(curp),
                PersonName.Parse("Carlos", "Gómez", "Núñez"),
                "DF",
                PhoneNumber.Parse("+525516142408"),
                null,
                Schooling.Bachelor
            )
        );
    }

    /// <summary>A certificate in force since the portal's today, or issued on another day.</summary>
    public static Certificate ACertificate(
        VettingFile file,
        string number = "CUP-2026-000001",
        CertificateId? id = null,
        PolicyOfTheDay? on = null
    )
    {
        var today = on ?? AVettingFile.Today;
        var certificate = Certificate.Open(
            id ?? CertificateId.New(),
            number,
            file,
            [
                .. Enum.GetValues<ComponentKind>()
                    .Select(kind => new CertificateComponent(kind, today.Today, today.Today.AddYears(3))),
            ],
            today.Now
        );
        certificate.EnterRegistry(today.Today, today.Today);
        certificate.Sign(AVettingFile.An(Role.DIR), today);
        certificate.Register(AVettingFile.An(Role.CERT), today);
        return certificate;
    }

    public static RaiseFlag About(PersonId person, IntegrityFlagId? flag = null) =>
        new(
            flag ?? IntegrityFlagId.New(),
            person,
            new(null, null),
            IntegrityCategory.IA22,
            IntegrityPriority.P1,
            Narrative
        );

    /// <summary>A flag raised by an investigator, as the director sees it.</summary>
    public static async Task<IntegrityFlagId> Flagged(this TestPortal portal, PersonId person)
    {
        var command = About(person);
        Assert.IsType<Outcome.Done>(await portal.As(Role.IAI).Run(command));
        return command.Flag;
    }
}
