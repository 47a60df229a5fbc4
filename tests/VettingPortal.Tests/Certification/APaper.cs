using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using VettingPortal.Features.Certification;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Kernel.Ledger.Sealing;
using VettingPortal.Kernel.Ledger.Verification;
using VettingPortal.Pdf;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Kernel.Ledger;

namespace VettingPortal.Tests.Certification;

/// <summary>
/// A ledger that has lived, two certificates issued in it and sealed one by one, and the copy that the first one's holder took home.
/// </summary>
internal sealed class APaper : IAsyncDisposable
{
    private APaper(ALedger ledger, Certificate first, Certificate second) =>
        (Ledger, First, Second) = (ledger, first, second);

    public ALedger Ledger { get; }

    public Certificate First { get; }

    public Certificate Second { get; }

    public static async Task<APaper> On(DatabaseProvider provider)
    {
        var ledger = await ALedger.On(provider);
        var first = Integrity.AFlag.ACertificate(ledger.Files[2], "CUP-2026-000001");
        var second = Integrity.AFlag.ACertificate(ledger.Files[3], "CUP-2026-000002");
        ledger.Portal.Clock.SetUtcNow(first.RegisteredAt!.Value);
        foreach (var one in (Certificate[])[first, second])
        {
            await ledger.Portal.Given(one);
            await Seal(ledger.Portal, one.Id);
        }
        return new(ledger, first, second);
    }

    /// <summary>Seals until a certificate's act is: on PostgreSQL transactions of other tests on the same server may hold it up.</summary>
    public static async Task Seal(TestPortal portal, CertificateId id)
    {
        while ((await portal.As(Role.CERT).Ask(new PrintCertificate(id))).Ledger is null)
        {
            await portal.Services.GetRequiredService<LedgerSealer>().SealAll(CancellationToken.None);
        }
    }

    public Task<CertificateFacts> Facts(Certificate certificate) =>
        Ledger.Portal.As(Role.CERT).Ask(new PrintCertificate(certificate.Id));

    /// <summary>Prints and signs facts as the portal does, which may be what the portal never would.</summary>
    public byte[] Print(CertificateFacts facts, PdfProfile profile = PdfProfile.Archive, string language = "es-MX") =>
        CertificateReport.Copy(
            facts,
            ACertificate.Portal,
            Ledger.Portal.Services.GetRequiredService<IStringLocalizer<CertificationTexts>>(),
            CultureInfo.GetCultureInfo(language),
            Ledger.Portal.Services.GetRequiredService<DocumentSigner>(),
            profile
        );

    /// <summary>The codes that <c>verify --certificate</c> finds about a paper.</summary>
    public async Task<List<FindingCode>> Check(byte[] pdf)
    {
        var found = new List<FindingCode>();
        await Ledger.Portal.Read(db =>
            new CertificateCheck(
                db,
                Ledger.Keys.Trusted(),
                DocumentSigner.Trusted(Ledger.Keys.DocumentsFile),
                finding => found.Add(finding.Code)
            ).Run(pdf, "copia.pdf", CancellationToken.None)
        );
        return found;
    }

    /// <summary>What the whole verification finds from the database alone, without anything kept outside.</summary>
    public Task<List<Finding>> VerifyAlone() => Ledger.Verify(new(Ledger.Keys.Trusted(), Witness: null, Journal: null));

    public ValueTask DisposeAsync() => Ledger.DisposeAsync();
}
