using System.Text;
using MiniExcelLibs;
using VettingPortal.Features.Recruitment;
using static VettingPortal.Tests.Recruitment.ImportFixture;

namespace VettingPortal.Tests.Recruitment;

public sealed class ApplicantSheetTests
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Records_AnyDelimiter_AreRead(char delimiter)
    {
        var record = Assert.Single(
            Open(File(Header.Replace(',', delimiter), GoodLine.Replace(',', delimiter))).Records()
        );

        Assert.Equal(2, record.Line);
        Assert.Equal(GoodLine.Split(','), record.Cells);
        Assert.DoesNotContain("PEGJ", record.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Records_HeaderInAnyOrderCaseAndAccents_AreRead()
    {
        var header = string.Join(
            ',',
            Header
                .ToUpperInvariant()
                .Replace('_', ' ')
                .Replace("CAMPANIA", " Campaña ")
                .Replace("TELEFONO", "Teléfono")
                .Split(',')
                .Reverse()
                .Append("Notas")
        );
        var line = string.Join(',', GoodLine.Split(',').Reverse());

        Assert.Equal(GoodLine.Split(','), Assert.Single(Open(File(header, line)).Records()).Cells);
    }

    [Fact]
    public void Records_QuotedCells_KeepDelimitersQuotesAndLineBreaks()
    {
        var line = GoodLine.Replace("Julio", "\"Julio; \"\"El\r\nde Allá\"\", Jr\"");

        var records = Open(File(Header, line, GoodLine)).Records().ToArray();

        Assert.Equal([2, 3], records.Select(record => record.Line));
        Assert.Equal("Julio; \"El\r\nde Allá\", Jr", records[0][ApplicantColumn.GivenNames]);
    }

    [Fact]
    public void Records_StrayQuote_IsText()
    {
        var record = Assert.Single(Open(File(Header, GoodLine.Replace("Julio", "Julio \"El Grande\""))).Records());

        Assert.Equal("Julio \"El Grande\"", record[ApplicantColumn.GivenNames]);
    }

    [Fact]
    public void Records_BlankLines_AreNoRecordsButEmptyRowsBetweenAre()
    {
        var empty = new string(',', 12);

        var sheet = Open(File(Header, "", GoodLine, empty, GoodLine, "", empty, empty, ""));

        Assert.Equal([2, 3, 4], sheet.Records().Select(record => record.Line));
        Assert.Equal(3, sheet.Count);
        Assert.All(sheet.Records().ElementAt(1).Cells, cell => Assert.Empty(cell));
    }

    [Fact]
    public void Records_ShortAndLongRows_AreFilledAndCut()
    {
        var records = Open(File(Header, "PEGJ850101HDFRRL04,Julio", GoodLine + ",más,celdas")).Records().ToArray();

        Assert.Equal("", records[0][ApplicantColumn.ApplicationDate]);
        Assert.Equal(13, records[1].Cells.Count);
    }

    [Fact]
    public void Records_Encodings_GiveTheSameText()
    {
        var text = $"{Header}\n{GoodLine}";
        byte[][] files =
        [
            Encoding.UTF8.GetBytes(text),
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            Encoding.Latin1.GetBytes(text),
        ];

        Assert.All(
            files,
            file => Assert.Equal("Pérez", Open(Bytes(file)).Records().Single()[ApplicantColumn.FirstSurname])
        );
    }

    [Fact]
    public void TryOpen_HeaderOnly_HasNoRecords() => Assert.Empty(Open(File(Header)).Records());

    [Fact]
    public void TryOpen_MissingColumns_NamesThem()
    {
        var fault = Refusal(File(Header.Replace("sexo,", "").Replace("correo", "mail"), GoodLine));

        Assert.Equal(SheetFaultKind.MissingColumns, fault.Kind);
        Assert.Equal(["sexo", "correo"], fault.Columns);
    }

    [Fact]
    public void TryOpen_RepeatedColumn_NamesIt() =>
        Assert.Equal(["sexo"], Refusal(File($"{Header},Sexo", GoodLine)).Columns);

    [Fact]
    public void Records_WorkbookOfDatesNumbersAndBlankRows_AreText()
    {
        var cells = Header.Split(',').Zip(GoodLine.Split(','));
        var row = cells.ToDictionary(cell => cell.First, cell => (object)cell.Second);
        row["fecha_nacimiento"] = new DateTime(1985, 1, 1);
        row["telefono"] = 5516142408d;
        var blank = row.ToDictionary(cell => cell.Key, object (_) => "");
        var content = new MemoryStream();
        content.SaveAs(new[] { row, blank, row, blank, blank });

        var records = Open(content).Records().ToArray();

        Assert.Equal([2, 3, 4], records.Select(record => record.Line));
        Assert.Equal("1985-01-01", records[0][ApplicantColumn.BirthDate]);
        Assert.Equal("5516142408", records[2][ApplicantColumn.Phone]);
    }
}
