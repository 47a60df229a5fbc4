using System.Text;

namespace VettingPortal.Tests.Kernel.Documents;

/// <summary>Small files of the kinds that are taken, and of some that are not.</summary>
public static class AFile
{
    public static MemoryStream Pdf(string inside = "") =>
        new(Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n{inside}\nstartxref\n0\n%%EOF\n"));

    public static MemoryStream Png() =>
        new(
            Convert.FromBase64String(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
            )
        );

    public static MemoryStream Jpeg() => new([0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xD9]);

    public static MemoryStream Of(params byte[] bytes) => new(bytes);
}
