using System.Diagnostics;
using VettingPortal.Pdf;

namespace VettingPortal.Tests.Pdf;

/// <summary>
/// Other people's programs, asked what they make of our files. A tool that is not installed fails the test: a check that did
/// not run proves nothing.
/// </summary>
public static class PdfTools
{
    private const string Jars = "/usr/share/java/";
    private static readonly string[] Preflight =
    [
        "preflight.jar",
        "pdfbox2.jar",
        "fontbox2.jar",
        "xmpbox.jar",
        "commons-logging.jar",
        "pdfbox2-tools.jar",
        "javax.activation.jar",
        "jaxb-api.jar",
    ];

    /// <summary>qpdf's verdict on the file's structure.</summary>
    public static ToolAnswer Check(byte[] pdf) => Ask(pdf, "qpdf", file => ["--check", file]);

    /// <summary>Apache PDFBox's verdict on PDF/A-1b, for <see cref="PdfProfile.Strict1b"/>.</summary>
    public static ToolAnswer ValidateA1b(byte[] pdf) =>
        Ask(
            pdf,
            "java",
            file =>
                [
                    "-cp",
                    string.Join(':', Preflight.Select(jar => Jars + jar)),
                    "org.apache.pdfbox.preflight.Validator_A1b",
                    file,
                ]
        );

    /// <summary>The text as copied from the pages, in the order it is read.</summary>
    public static string Text(byte[] pdf) => Output(pdf, "pdftotext", file => ["-enc", "UTF-8", file, "-"]);

    /// <summary>The text as a screen reader meets it, with its tags.</summary>
    public static string StructureText(byte[] pdf) => Output(pdf, "pdfinfo", file => ["-struct-text", file]);

    /// <summary>One line for each font: embedded, subset, Unicode.</summary>
    public static string[] Fonts(byte[] pdf) =>
        [.. Output(pdf, "pdffonts", file => [file]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)];

    public static string Signatures(byte[] pdf) => Ask(pdf, "pdfsig", file => [file]).Output;

    /// <summary>The bytes of an attached file.</summary>
    public static byte[] Attachment(byte[] pdf, string name)
    {
        var target = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            Output(pdf, "pdfdetach", file => ["-savefile", name, "-o", target, file]);
            return File.ReadAllBytes(target);
        }
        finally
        {
            File.Delete(target);
        }
    }

    private static string Output(byte[] pdf, string tool, Func<string, string[]> arguments)
    {
        var answer = Ask(pdf, tool, arguments);
        Assert.True(answer.Code == 0, $"{tool}: {answer.Output}");
        return answer.Output;
    }

    private static ToolAnswer Ask(byte[] pdf, string tool, Func<string, string[]> arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        File.WriteAllBytes(file, pdf);
        try
        {
            var start = new ProcessStartInfo(tool, arguments(file))
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start) ?? throw new InvalidOperationException($"{tool} did not start.");
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new(process.ExitCode, output + errors.Result);
        }
        finally
        {
            File.Delete(file);
        }
    }
}

/// <summary>What a tool said, and the code it ended with.</summary>
public sealed record ToolAnswer(int Code, string Output);
