using VettingPortal.Pdf;

namespace VettingPortal.EndToEnd.Stage;

/// <summary>The page that stands for every paper a person brings.</summary>
internal static class Paper
{
    public static readonly byte[] Pdf = PdfDocument
        .Create(
            document => document.Page(page => page.Content().Text("Documento de prueba.")),
            new PdfMetadata("Documento", "VettingPortal", "Prueba", "es-MX", DateTimeOffset.UnixEpoch)
        )
        .GeneratePdf();
}
