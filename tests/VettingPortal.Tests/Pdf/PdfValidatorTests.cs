using VettingPortal.Pdf;

namespace VettingPortal.Tests.Pdf;

/// <summary>What programs that are not ours say of a whole document.</summary>
public sealed class PdfValidatorTests
{
    private static readonly byte[] Archive = APdf.Certificate();
    private static readonly byte[] Strict = APdf.Certificate(PdfProfile.Strict1b);

    [Fact]
    public void Check_OfEitherProfile_FindsNoFault()
    {
        Assert.Contains("No syntax or stream encoding errors", PdfTools.Check(Archive).Output);
        Assert.Contains("No syntax or stream encoding errors", PdfTools.Check(Strict).Output);
    }

    [Fact]
    public void ValidateA1b_OfTheStrictProfile_IsValid()
    {
        var verdict = PdfTools.ValidateA1b(Strict);

        Assert.Contains("is a valid PDF/A-1b file", verdict.Output);
    }

    [Fact]
    public void Fonts_OfADocument_AreEmbeddedSubsetsWithUnicode()
    {
        var fonts = PdfTools.Fonts(Archive);

        Assert.Equal(3, fonts.Length);
        Assert.All(
            fonts,
            font => Assert.Matches(@"^[A-Z]{6}\+NotoSans-\w+ +CID TrueType +Identity-H +yes yes yes", font)
        );
    }

    [Fact]
    public void Text_WithSpanishLetters_IsFound()
    {
        var text = PdfTools.Text(Archive);

        Assert.Contains("Certificación de control de confianza", text);
        Assert.Contains(
            "¿Ha superado la evaluación? ¡Sí! “Íñigo Núñez” — véase la verificación.",
            text.ReplaceLineEndings(" ")
        );
    }

    [Fact]
    public void StructureText_OfADocument_HasHeadingsTableAndLink()
    {
        var tags = PdfTools.StructureText(Archive);

        Assert.Contains("H1 (block)\n    \"Certificación de control de confianza\"", tags);
        Assert.Contains("/Scope /Column", tags);
        Assert.Contains("/Scope /Row", tags);
        Assert.Contains("Link (inline)\n      \"la verificación\"", tags);
        Assert.DoesNotContain("Secretaría de Seguridad", tags);
    }

    [Fact]
    public void StructureText_OfATableOnTwoPages_IsOneTableWithOneHeader()
    {
        var tags = PdfTools.StructureText(Archive);

        Assert.Single(Occurrences(tags, "Table (block)"));
        Assert.Single(Occurrences(tags, "\"Clave\""));
        Assert.Equal(61, Occurrences(tags, " TR\n").Count());
    }

    [Fact]
    public void Figure_OfADocument_HasItsAlternativeText() =>
        Assert.Matches(
            @"/S /Figure [^>]*/Alt \(Escudo\)",
            System.Text.Encoding.Latin1.GetString(Strict).Replace(">>", "", StringComparison.Ordinal)
        );

    [Fact]
    public void Attachment_OfTheArchiveProfile_ComesBackUnchanged()
    {
        var attachment = PdfTools.Attachment(Archive, APdf.Facts.Name);

        Assert.Equal(APdf.Facts.Content.ToArray(), attachment);
    }

    private static IEnumerable<int> Occurrences(string text, string part)
    {
        for (
            var at = text.IndexOf(part, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(part, at + 1, StringComparison.Ordinal)
        )
        {
            yield return at;
        }
    }
}
