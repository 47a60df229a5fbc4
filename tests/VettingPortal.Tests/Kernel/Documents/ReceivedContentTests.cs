using System.Text;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Tests.Kernel.Documents;

public sealed class ReceivedContentTests
{
    public static TheoryData<byte[], string> Wrong =>
        new()
        {
            { [], "documents.empty" },
            { Encoding.UTF8.GetBytes("MZ this is a program"), "documents.type-unknown" },
            { Encoding.UTF8.GetBytes("<html>%PDF-1.7 %%EOF"), "documents.type-unknown" },
            { Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), "documents.type-unknown" },
            { Encoding.UTF8.GetBytes("%PDF-1.7\n1 0 obj"), "documents.cut-short" },
            { AFile.Png().ToArray()[..40], "documents.cut-short" },
            { AFile.Jpeg().ToArray()[..8], "documents.cut-short" },
            { [.. AFile.Pdf().ToArray(), .. new byte[DocumentStore.MaxBytes]], "documents.too-large" },
        };

    [Theory, MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task Read_FileThatIsNotTaken_NamesTheRule(byte[] content, string rule)
    {
        var refusal = await Record.ExceptionAsync(() => ReceivedContent.Read(AFile.Of(content), default));

        Assert.Equal(rule, Assert.IsType<RuleBrokenException>(refusal).Rule);
    }

    [Fact]
    public async Task Read_FileOfEachKind_IsToldByItsContent()
    {
        Assert.Equal(DocumentType.Pdf, (await ReceivedContent.Read(AFile.Pdf(), default)).Type);
        Assert.Equal(DocumentType.Jpeg, (await ReceivedContent.Read(AFile.Jpeg(), default)).Type);
        Assert.Equal(DocumentType.Png, (await ReceivedContent.Read(AFile.Png(), default)).Type);
    }

    [Theory]
    [InlineData("acta.pdf", "acta.pdf")]
    [InlineData("acta.exe", "acta.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("C:\\papeles\\acta de José.PDF", "acta de José.pdf")]
    [InlineData("a\u202Egpj.pdf\r\n", "agpj.pdf")]
    [InlineData("", "documento.pdf")]
    [InlineData("..", "documento.pdf")]
    public void Safe_Name_HasNoFolderAndTheContentsEnding(string given, string kept) =>
        Assert.Equal(kept, FileNames.Safe(given, DocumentType.Pdf));

    [Theory]
    [InlineData("localhost:3310", "localhost", 3310)]
    [InlineData("[::1]:3310", "::1", 3310)]
    public void TryParse_Address_IsHostAndPort(string text, string host, int port)
    {
        Assert.True(ScannerAddress.TryParse(text, out var address));
        Assert.Equal(new ScannerAddress(host, port), address);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost:0")]
    [InlineData(":3310")]
    [InlineData("localhost:99999")]
    public void TryParse_NoAddress_IsRefused(string text) => Assert.False(ScannerAddress.TryParse(text, out _));
}
