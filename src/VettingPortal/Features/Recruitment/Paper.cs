using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;

namespace VettingPortal.Features.Recruitment;

/// <summary>The papers of an application (reference data, <c>documents</c>), and the letter of those who withdraw.</summary>
public enum Paper
{
    BirthCertificate,
    Identity,
    MilitaryCard,
    Schooling,
    Address,
    Photograph,
    PrivacyNotice,
    WithdrawalLetter,
    RegistryAnswer,
}

public static class Papers
{
    /// <summary>The <c>OwnerType</c> of an application's documents; the owner is the vetting file.</summary>
    public const string DocumentOwner = "vetting-file";

    /// <summary>The code under which a document is kept.</summary>
    public static string Code(this Paper paper) =>
        paper switch
        {
            Paper.BirthCertificate => "ACTA_NACIMIENTO",
            Paper.Identity => "IDENTIFICACION",
            Paper.MilitaryCard => "CARTILLA",
            Paper.Schooling => "CERTIFICADO_ESTUDIOS",
            Paper.Address => "COMPROBANTE_DOMICILIO",
            Paper.Photograph => "FOTOGRAFIA",
            Paper.PrivacyNotice => "AVISO_PRIVACIDAD",
            Paper.WithdrawalLetter => "CARTA_DESISTIMIENTO",
            Paper.RegistryAnswer => "CONSULTA_RNPSP",
        };

    /// <summary>Whether it came with the application; what was got afterwards, as an answer or a letter, is the ground of an act.</summary>
    public static bool IsOfTheApplication(this Paper paper) =>
        paper is not (Paper.WithdrawalLetter or Paper.RegistryAnswer);

    /// <summary>Whether a paper may still be taken back: nothing was judged on it yet.</summary>
    public static bool MayBeWithdrawn(VettingState state) => state is VettingState.Draft or VettingState.Received;

    public static Paper? OfCode(string code) =>
        Enum.GetValues<Paper>().Cast<Paper?>().FirstOrDefault(paper => paper!.Value.Code() == code);

    /// <summary>What must be on file before the application is received; the service card of men where the profile asks for it.</summary>
    public static IReadOnlyList<Paper> Required(Sex sex, bool militaryCard) =>
        [
            Paper.BirthCertificate,
            Paper.Identity,
            Paper.Schooling,
            Paper.Address,
            Paper.Photograph,
            Paper.PrivacyNotice,
            .. AsksForCard(sex, militaryCard) ? [Paper.MilitaryCard] : Array.Empty<Paper>(),
        ];

    /// <summary>Whether this person must show the released service card (Ley del Servicio Militar, men only).</summary>
    public static bool AsksForCard(Sex sex, bool militaryCard) => militaryCard && sex is Sex.Man;

    internal static IReadOnlyList<Paper> Required(Person person, ForceProfile profile) =>
        Required(person.Sex, profile.MilitaryCard);
}
