using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Exports;

namespace VettingPortal.Features.Certification;

/// <summary>The Certificado Único Policial: issue, validity, suspension, end, and the verification anyone may ask for.</summary>
public sealed class CertificationFeature : IFeature
{
    public static readonly Permission View = new("certification.view");
    public static readonly Permission Print = new("certification.print");
    public static readonly Permission Suspend = new("certification.suspend");
    public static readonly Permission Review = new("certification.review");
    public static readonly Permission Confirm = new("certification.confirm-suspension");
    public static readonly Permission End = new("certification.end");

    /// <summary>Held by no role: the public's, see <see cref="PublicActor"/>.</summary>
    public static readonly Permission Verify = new("certification.verify");

    public static void Register(FeatureBuilder feature)
    {
        feature.Services.AddScoped<CertificateNumbers>();
        feature.Services.AddScoped<CertificateDesk>();
        feature.Services.AddScoped<CertificateGrounds>();
        feature.Services.AddScoped<VettedStaff>();
        feature.Services.AddKeyedScoped<IUseCases>(
            PublicActor.Door,
            (services, _) => services.GetRequiredService<Door>().For(PublicActor.Instance)
        );
        feature
            .Texts<CertificationTexts>()
            .Permission(View, Role.CERT, Role.DIR, Role.BRD, Role.HR, Role.LEG, Role.IAI, Role.IAD, Role.AUD)
            .Permission(Print, Role.CERT, Role.DIR, Role.HR)
            .Permission(Suspend, Role.IAD)
            .Permission(Review, Role.CERT)
            .Permission(Confirm, Role.IAD, Role.LEG)
            .Permission(End, Role.BRD, Role.DIR)
            .Permission(Verify)
            .Navigation(
                "Certificates",
                CertificateRoutes.Certificates,
                View,
                MudBlazor.Icons.Material.Outlined.WorkspacePremium,
                NavArea.Training,
                1
            )
            .FileSection<CertificationTexts, CertificationPart>(
                "certificate",
                "CertificationPart",
                View,
                70,
                shownFor: file => file.Taken.Any(taken => taken.To is VettingState.TrainingPassed)
            )
            .FileAction<CertificationActions>(
                VettingFeature.RegisterCertificate,
                70,
                null,
                VettingStep.OpenCertification
            )
            .Command<OpenCertification, OpenCertification.Handler>()
            .Command<RecordRegistryEntry, RecordRegistryEntry.Handler>()
            .Command<SignCertificate, SignCertificate.Handler>()
            .Command<RegisterCertificate, RegisterCertificate.Handler>()
            .Command<SuspendCertificate, SuspendCertificate.Handler>()
            .Command<ConfirmSuspension, ConfirmSuspension.Handler>()
            .Command<LiftSuspension, LiftSuspension.Handler>()
            .Command<ReviewCertificate, ReviewCertificate.Handler>()
            .Command<EndCertificateReview, EndCertificateReview.Handler>()
            .Query<ListMyReviews, IReadOnlyList<ListMyReviews.Row>, ListMyReviews.Handler>()
            .Command<ProposeCancellation, ProposeCancellation.Handler>()
            .Command<CancelCertificate, CancelCertificate.Handler>()
            .Command<RevokeCertificate, RevokeCertificate.Handler>()
            .Command<DeclineEnding, DeclineEnding.Handler>()
            .Command<UpholdIssue, UpholdIssue.Handler>()
            .Query<CountExpiring, IReadOnlyList<CountExpiring.Alert>, CountExpiring.Handler>()
            .Query<ListCertificates, PageOf<ListCertificates.Row>, ListCertificates.Handler>()
            .Exports<ListCertificates, ListCertificates.Row, CertificateColumns>()
            .Query<ListIssued, IReadOnlyList<ListCertificates.Row>, ListIssued.Handler>()
            .Query<FindCertificate, FindCertificate.Sheet, FindCertificate.Handler>()
            .Query<FindCertificateOfFile, FindCertificateOfFile.Line?, FindCertificateOfFile.Handler>()
            .Query<PrintCertificate, CertificateFacts, PrintCertificate.Handler>()
            .Query<VerifyCertificate, VerifyCertificate.Answer, VerifyCertificate.Handler>()
            .On<People.TieDeclared, ReviewIssueAfterTie>()
            .On<CertificateChanged, KeepCertificationWork>()
            .On<FileChanged, KeepCertificationWork>();
    }
}

/// <summary>Where certificates are found.</summary>
public static class CertificateRoutes
{
    public const string Certificates = "/certificates";

    public const string Verify = "/verify";

    public static string Certificate(string number) => $"/certificates/{Uri.EscapeDataString(number)}";

    public static string Pdf(string number, string language) => $"{Certificate(number)}/pdf?language={language}";

    /// <summary>Where a code is checked, on a portal that is reached at this address.</summary>
    public static Uri Verification(Uri portal, VerificationCode code) => new(portal, $"verify/{code.Value}");
}

/// <summary>
/// Anyone who asks whether a certificate is good, signed in or not. They hold one permission, which opens one question; they are
/// nobody in particular, so nothing is kept of who asked.
/// </summary>
public static class PublicActor
{
    /// <summary>The key under which the door for the public is registered.</summary>
    public const string Door = "public";

    public static readonly Actor Instance = new(
        new Guid("00000000-0000-7000-8000-000000000002"),
        "",
        new HashSet<Role>(),
        new HashSet<Permission> { CertificationFeature.Verify }
    );
}
