using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using VettingPortal.Features.Recruitment;
using static VettingPortal.Tests.Recruitment.ImportFixture;

namespace VettingPortal.Tests.Recruitment;

public sealed class ImportTextsTests
{
    private static readonly ResourceManager Texts = new(typeof(ImportTexts));

    public static TheoryData<string> Keys() =>
        [
            .. typeof(VerdictCodes)
                .GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(code => $"import.{code.GetRawConstantValue()}"),
            .. typeof(VerdictCodes)
                .GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(code => $"verdict.{code.GetRawConstantValue()}")
                .Where(key => !key.StartsWith("verdict.warning", StringComparison.Ordinal)),
            .. Enum.GetValues<SheetFaultKind>().Select(ImportMessages.KeyOf),
            "import.sheet.line",
        ];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Text_OfEveryCode_IsInBothLanguages(string key)
    {
        var spanish = Texts.GetString(key, CultureInfo.GetCultureInfo("es-MX"));
        var english = Texts.GetString(key, CultureInfo.GetCultureInfo("en"));

        Assert.False(string.IsNullOrWhiteSpace(spanish));
        Assert.False(string.IsNullOrWhiteSpace(english));
        Assert.NotEqual(spanish, english);
    }

    [Fact]
    public async Task Of_Verdict_SaysEveryFaultThenEveryWarning()
    {
        var verdict = await JudgeLine(
            (ApplicantColumn.FirstSurname, "Ríos"),
            (ApplicantColumn.Profile, "ASTRONAUTA"),
            (ApplicantColumn.ApplicationDate, "2026-07-01")
        );

        var message = Messages().Of(verdict);

        Assert.StartsWith("perfil:", message, StringComparison.Ordinal);
        Assert.Contains("PREVENCION, REACCION, INVESTIGACION", message, StringComparison.Ordinal);
        Assert.Contains("2026-08-01", message, StringComparison.Ordinal);
        Assert.Contains("RIS", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ResultFile_OfVerdicts_IsBomHeaderAndOneRecordEach()
    {
        var content = new MemoryStream();
        await using (var file = new ResultFile(content, Messages()))
        {
            foreach (var verdict in await Judge(File(Header, Line((ApplicantColumn.GivenNames, "")), GoodLine)))
            {
                await file.Write(verdict);
            }
        }

        var bytes = content.ToArray();
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.Equal(["line,verdict,message", lines[1], "3,ok,", ""], lines);
        Assert.StartsWith("2,names.missing,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ResultFile_OfNoVerdicts_HasItsHeader()
    {
        var content = new MemoryStream();
        await new ResultFile(content, Messages()).DisposeAsync();

        Assert.Equal("line,verdict,message\r\n", Encoding.UTF8.GetString(content.ToArray()[3..]));
    }

    private static ImportMessages Messages() =>
        new(
            new StringLocalizer<ImportTexts>(
                new ResourceManagerStringLocalizerFactory(
                    Options.Create(new LocalizationOptions()),
                    NullLoggerFactory.Instance
                )
            )
        );
}
