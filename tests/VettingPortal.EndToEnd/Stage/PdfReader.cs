using System.Diagnostics;

namespace VettingPortal.EndToEnd.Stage;

/// <summary>What other programs make of a PDF.</summary>
internal static class PdfReader
{
    /// <summary>The text as <c>pdftotext</c> reads it.</summary>
    public static string Text(this byte[] pdf) => Ask(pdf, "pdftotext", file => ["-layout", file, "-"]).Said;

    /// <summary>The exit code of <c>qpdf --check</c>: 0 where nothing is wrong.</summary>
    public static int Check(this byte[] pdf) => Ask(pdf, "qpdf", file => ["--check", file]).Code;

    private static (int Code, string Said) Ask(byte[] pdf, string program, Func<string, string[]> arguments)
    {
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, pdf);
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments(file)) { RedirectStandardOutput = true }
        )!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        File.Delete(file);
        return (process.ExitCode, said);
    }
}
