using VettingPortal.Kernel;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Tests.Kernel.Documents;

public sealed class ClamAvTests
{
    [Fact]
    public async Task Check_CleanFile_PassesAndIsSentWhole()
    {
        await using var server = new ScannerServer();
        var content = new byte[200_000];
        Random.Shared.NextBytes(content);

        await new ClamAv(new("", server.Address)).Check(content, default);

        Assert.Equal(content, Assert.Single(server.Scanned));
    }

    [Fact]
    public async Task Check_InfectedFile_IsRefused()
    {
        await using var server = new ScannerServer();

        var refusal = await Record.ExceptionAsync(() =>
            new ClamAv(new("", server.Address)).Check("EICAR-STANDARD-ANTIVIRUS-TEST-FILE"u8.ToArray(), default)
        );

        Assert.Equal("documents.infected", Assert.IsType<RuleBrokenException>(refusal).Rule);
    }

    [Fact]
    public async Task Check_ScannerThatIsGone_IsRefusedAndNoPass()
    {
        ScannerAddress gone;
        await using (var server = new ScannerServer())
        {
            gone = server.Address;
        }

        var refusal = await Record.ExceptionAsync(() => new ClamAv(new("", gone)).Check(new byte[1], default));

        Assert.Equal("documents.scanner-unavailable", Assert.IsType<RuleBrokenException>(refusal).Rule);
    }
}
