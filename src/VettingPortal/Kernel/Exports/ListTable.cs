using System.Text;
using CsvHelper;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace VettingPortal.Kernel.Exports;

/// <summary>Rows of text on their way into a file; their cells are safe already.</summary>
internal sealed class ListTable(IReadOnlyList<string> headers, IEnumerable<string[]> rows)
{
    public const string CsvType = "text/csv; charset=utf-8";

    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public byte[] Csv()
    {
        var content = new MemoryStream();
        using (var text = new StreamWriter(content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\r\n" }))
        {
            csv.WriteRecord([.. headers]);
            foreach (var row in rows)
            {
                csv.WriteRecord(row);
            }
        }
        return content.ToArray();
    }

    public byte[] Xlsx()
    {
        var content = new MemoryStream();
        var sheet = rows.Select(row =>
            headers
                .Select((header, i) => (header, row[i]))
                .ToDictionary(cell => cell.header, cell => (object)cell.Item2)
        );
        content.SaveAs(
            sheet.DefaultIfEmpty(headers.ToDictionary(header => header, _ => (object)"")),
            configuration: new OpenXmlConfiguration { EnableAutoWidth = false, FastMode = false }
        );
        return content.ToArray();
    }
}
