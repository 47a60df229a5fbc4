using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using VettingPortal.Features.Certification;
using VettingPortal.Pdf;
using VettingPortal.Tests.Certification;

namespace VettingPortal.Benchmarks;

/// <summary>Processor time of one certificate as PDF.</summary>
internal static class CertificateBench
{
    private const double Goal = 5;

    public static void Run()
    {
        Report.Section("certificate");
        var facts = ACertificate.Facts();
        var texts = new ResourceManagerStringLocalizerFactory(
            Options.Create(new LocalizationOptions()),
            NullLoggerFactory.Instance
        ).Create(typeof(CertificationTexts));
        var spanish = CultureInfo.GetCultureInfo("es-MX");
        // Both are made warm before either is measured; the compiler at work beside the first would count as its own time.
        for (var i = 0; i < 1_000; i++)
        {
            _ = CertificateReport.Render(facts, ACertificate.Portal, texts, spanish, (PdfProfile)(i % 2));
        }
        foreach (var profile in Enum.GetValues<PdfProfile>())
        {
            const int Times = 300;
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            for (var i = 0; i < Times; i++)
            {
                _ = CertificateReport.Render(facts, ACertificate.Portal, texts, spanish, profile);
            }
            var spent = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / Times;
            Report.AtMost($"{profile}: ms CPU each", spent, Goal);
        }
    }
}
