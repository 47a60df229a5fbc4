using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;
using VettingPortal.Features.Adjudication;
using VettingPortal.Host.Setup;
using VettingPortal.Kernel;

namespace VettingPortal.Tests.Adjudication;

/// <summary>What a person reads in the notice of a decision.</summary>
public sealed class DecisionNoticeTests
{
    [Theory]
    [InlineData(
        "es-MX",
        "NO ELEGIBLE",
        "15 días hábiles",
        "Escolaridad insuficiente",
        "Impreso por Lic. Rosa Cano el "
    )]
    [InlineData("en", "NOT ELIGIBLE", "15 business days", "Insufficient schooling", "Printed by Lic. Rosa Cano on ")]
    public void Write_OfADenial_TellsDecisionReasonsAndAppeal(string culture, params string[] told)
    {
        var facts = FactsIn(culture, [ABoard.Deny()]);

        var text = TextOf(DecisionNotice.Write(facts));

        Assert.All(told, words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.Contains(ABoard.Number, text, StringComparison.Ordinal);
        Assert.Contains("F ·", text, StringComparison.Ordinal);
        Assert.DoesNotContain("SABC560626MDFLRN01", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        var facts = FactsIn("es-MX", []);

        Assert.Equal(DecisionNotice.Write(facts), DecisionNotice.Write(facts));
    }

    private static DecisionNotice.Facts FactsIn(string culture, IReadOnlyList<Ballot> ballots)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            using var services = new ServiceCollection()
                .AddLogging()
                .AddLocalization()
                .AddPortalFeatures()
                .AddSingleton<PortalTexts>()
                .BuildServiceProvider();
            var person = ABoard.Candidate();
            return NoticeWording.Of(
                ABoard.NotEligible(person.Id),
                person,
                ballots,
                ["Ley de prueba, artículo 1."],
                ABoard.Policy,
                "Lic. Rosa Cano",
                services.GetRequiredService<PortalTexts>()
            );
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    private static string TextOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Join(
            ' ',
            document.GetPages().Select(page => string.Join(' ', page.GetWords().Select(word => word.Text)))
        );
    }
}
