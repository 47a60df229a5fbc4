using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsCheck;
using VettingPortal.Features.Recruitment;
using static VettingPortal.Tests.Recruitment.ImportFixture;

namespace VettingPortal.Tests.Recruitment;

public sealed class HostileFilesTests
{
    public static TheoryData<byte[], SheetFaultKind> Hostile() =>
        new()
        {
            { [], SheetFaultKind.Empty },
            { [0xEF, 0xBB, 0xBF], SheetFaultKind.Empty },
            { "\r\n\r\n"u8.ToArray(), SheetFaultKind.Empty },
            { [.. Encoding.UTF8.GetBytes(Header), 0, 0], SheetFaultKind.NotATable },
            { [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Header)], SheetFaultKind.NotATable },
            { Encoding.BigEndianUnicode.GetBytes(Header), SheetFaultKind.NotATable },
            { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], SheetFaultKind.OldOrProtected },
            { [.. "PK\u0003\u0004"u8, 1, 2, 3, 4, 5, 6], SheetFaultKind.Damaged },
            { "MZ and no table"u8.ToArray(), SheetFaultKind.MissingColumns },
            { Text(Header, GoodLine, $"\"{GoodLine}", GoodLine), SheetFaultKind.OpenQuote },
            {
                Text(Header, GoodLine.Replace("Julio", "Ju\"lio").Replace("Garza", "\"Garza"), GoodLine),
                SheetFaultKind.OpenQuote
            },
            { Text(Header, GoodLine.Replace("Julio", new string('A', 1_000_000))), SheetFaultKind.CellTooLong },
            { Text(Header, new string(',', 5_000_000)), SheetFaultKind.CellTooLong },
            { Text(Header, $"\"{string.Join("\r\n", Enumerable.Repeat(GoodLine, 2_000))}"), SheetFaultKind.OpenQuote },
        };

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void TryOpen_HostileFile_IsRefused(byte[] content, SheetFaultKind kind) =>
        Assert.Equal(kind, Refusal(Bytes(content)).Kind);

    [Fact]
    public void TryOpen_AnyBytes_NeverThrows() =>
        Gen
            .Byte.Array[0, 300]
            .Sample(tail =>
            {
                byte[] text = [.. Encoding.UTF8.GetBytes(Header + "\n"), .. tail];
                byte[] workbook = [.. "PK\u0003\u0004"u8, .. tail];
                return new[] { tail, text, workbook }.All(content =>
                    ApplicantSheet.TryOpen(Bytes(content), out _, out var fault) == fault is null
                );
            });

    [Fact]
    public void TryOpen_WorkbookCutShort_IsDamaged()
    {
        var whole = System.IO.File.ReadAllBytes(Sample("applicants-2026-q4.xlsx"));

        Assert.All(
            [10, whole.Length / 2, whole.Length - 30],
            length => Assert.Equal(SheetFaultKind.Damaged, Refusal(Bytes(whole[..length])).Kind)
        );
    }

    /// <summary>A cell at the last corner of a sheet would make a reader fill in everything before it.</summary>
    [Theory]
    [InlineData("A1048576")]
    [InlineData("ZZ1")]
    public void TryOpen_WorkbookOfAFarCell_IsTooLarge(string cell) =>
        Assert.Equal(SheetFaultKind.TooLarge, Refusal(Workbook(cell)).Kind);

    [Fact]
    public void TryOpen_PackageThatIsNoWorkbook_IsDamaged() =>
        Assert.Equal(SheetFaultKind.Damaged, Refusal(Package(("hola.txt", "hola"))).Kind);

    [Fact]
    public void TryOpen_ZipBomb_IsTooLarge()
    {
        var bomb = Package(("xl/sharedStrings.xml", new string(' ', 101 * 1024 * 1024)));

        Assert.True(bomb.Length < 1_000_000);
        Assert.Equal(SheetFaultKind.TooLarge, Refusal(bomb).Kind);
    }

    private static MemoryStream Workbook(string farCell)
    {
        const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var header = string.Concat(Header.Split(',').Select((name, at) => Cell($"{(char)('A' + at)}1", name)));
        var row = int.Parse(farCell.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]), CultureInfo.InvariantCulture);
        var far = Cell(farCell, "x");
        var rows =
            row == 1 ? $"<row r=\"1\">{header}{far}</row>" : $"<row r=\"1\">{header}</row><row r=\"{row}\">{far}</row>";
        return Package(
            (
                "xl/workbook.xml",
                $"<workbook {Main} xmlns:r=\"{Relations}\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + $"<Relationship Id=\"r1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
            ("xl/worksheets/sheet1.xml", $"<worksheet {Main}><sheetData>{rows}</sheetData></worksheet>")
        );

        static string Cell(string at, string text) => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";
    }

    private static byte[] Text(params string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines));

    private static MemoryStream Package(params (string Name, string Text)[] parts)
    {
        var content = new MemoryStream();
        using var package = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, text) in parts)
        {
            using var part = new StreamWriter(package.CreateEntry(name).Open());
            part.Write(text);
        }

        return content;
    }
}
