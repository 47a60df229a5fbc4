using VettingPortal.Pdf;

namespace VettingPortal.Host.Demonstration;

/// <summary>The one page every paper of the demonstration is: it says that it is none.</summary>
internal static class DemoPaper
{
    private static readonly Lazy<byte[]> Bytes = new(() =>
        PdfDocument
            .Create(
                document => document.Page(page => page.Content().Text("Documento de demostración, sin valor.")),
                new PdfMetadata(
                    "Documento de demostración",
                    "VettingPortal",
                    "Demostración",
                    "es-MX",
                    new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)
                )
            )
            .GeneratePdf()
    );

    public static Stream Open() => new MemoryStream(Bytes.Value, writable: false);
}
