using VettingPortal.Features.Recruitment;
using VettingPortal.Host.CommandLine;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;
using static VettingPortal.Tests.Recruitment.ACampaign;

namespace VettingPortal.Tests.Recruitment;

public sealed class ImportCommandTests
{
    [Fact]
    public async Task Run_GoodFile_EndsWithZeroAndCountsVerdicts()
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);

        var (code, answer, errors) = await Run(portal, string.Join('\n', AnImport.Lines(3)));

        Assert.Equal((0, "ok\t3", ""), (code, answer, errors));
    }

    [Fact]
    public async Task Run_SomeLinesRefused_EndsWithTwoAndWritesTheResult()
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);
        var result = Path.GetTempFileName();
        string[] lines = [.. AnImport.Lines(1), ImportFixture.Line((ApplicantColumn.Sex, "M"))];

        var (code, answer, _) = await Run(portal, string.Join('\n', lines), result: result);

        Assert.Equal((2, "ok\t1\nsex.differs-from-curp\t1"), (code, answer));
        var written = await File.ReadAllBytesAsync(result);
        Assert.Equal([0xEF, 0xBB, 0xBF], written[..3]);
        Assert.StartsWith(
            "line,verdict,message\r\n2,ok",
            System.Text.Encoding.UTF8.GetString(written[3..]),
            StringComparison.Ordinal
        );
        File.Delete(result);
    }

    [Theory]
    [InlineData("curp,nombres\nX,Y")]
    [InlineData("")]
    public async Task Run_UnreadableFile_EndsWithOneAndSaysWhy(string content)
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);

        var (code, answer, errors) = await Run(portal, content);

        Assert.Equal((1, ""), (code, answer));
        Assert.NotEmpty(errors);
    }

    [Fact]
    public async Task Run_DryRun_CommitsNothing()
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);

        var (code, answer, _) = await Run(portal, string.Join('\n', AnImport.Lines(3)), dryRun: true);

        Assert.Equal((0, "ok\t3"), (code, answer));
        Assert.Empty((await portal.As(Role.REC).Ask(new ListImports())).Rows);
    }

    private static async Task<(int Code, string Answer, string Errors)> Run(
        TestPortal portal,
        string content,
        bool dryRun = false,
        string? result = null
    )
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, content);
        await using var answer = new StringWriter { NewLine = "\n" };
        await using var errors = new StringWriter { NewLine = "\n" };
        var code = await ImportCommand.Run(
            portal.Services,
            new(new FileInfo(file), dryRun, result is null ? null : new FileInfo(result), PrivacyNotices.Current),
            () => Task.FromResult(portal.ActorOf(Role.REC)),
            answer,
            errors,
            default
        );
        File.Delete(file);
        return (code, answer.ToString().TrimEnd('\n'), errors.ToString().TrimEnd('\n'));
    }
}
