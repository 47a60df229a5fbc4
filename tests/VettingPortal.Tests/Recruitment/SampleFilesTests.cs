using VettingPortal.Features.Recruitment;
using static VettingPortal.Tests.Recruitment.ImportFixture;

namespace VettingPortal.Tests.Recruitment;

public sealed class SampleFilesTests
{
    [Theory]
    [InlineData("applicants-2026-q4.csv")]
    [InlineData("applicants-2026-q4.semicolon.csv")]
    [InlineData("applicants-2026-q4.windows-1252.csv")]
    [InlineData("applicants-2026-q4.xlsx")]
    public async Task Judge_SampleFile_GivesTheExpectedVerdicts(string name)
    {
        using var content = System.IO.File.OpenRead(Sample(name));

        var verdicts = await Judge(content);

        Assert.Equal(
            await System.IO.File.ReadAllLinesAsync(Sample("applicants-2026-q4.expected.csv")),
            verdicts.Select(verdict => $"{verdict.Line},{verdict.Code}").Prepend("line,verdict")
        );
        Assert.All(verdicts, verdict => Assert.Equal(verdict.IsGood, verdict.Entry is not null));
    }

    [Fact]
    public async Task Judge_SampleFile_FindsNoGoodLineWhoseLettersDoNotFit()
    {
        using var content = System.IO.File.OpenRead(Sample("applicants-2026-q4.csv"));

        var verdicts = await Judge(content);

        Assert.DoesNotContain(
            verdicts.Where(verdict => verdict.IsGood).SelectMany(verdict => verdict.Warnings),
            warning => warning.Code == VerdictCodes.WarningCurpLetters
        );
    }
}
