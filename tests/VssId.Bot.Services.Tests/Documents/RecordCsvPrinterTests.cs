using System.Text;
using CsvHelper;
using Shouldly;
using VssId.Bot.Engine.Views;
using VssId.Bot.Services.Documents;
using Xunit;

namespace VssId.Bot.Services.Tests.Documents;

public sealed class RecordCsvPrinterTests
{
    private static readonly RecordCsvPrinter Printer = new();

    [Fact]
    public void The_table_is_read_back_cell_by_cell() =>
        Read(Records.Print(Printer, Records.Usual)).ShouldBe([Records.Usual.Columns, .. Records.Usual.Rows.Select(row => row.Cells)]);

    [Fact]
    public void A_file_begins_with_the_mark_that_spreadsheets_know_UTF_8_by() => Records.Print(Printer, Records.Usual)[..3].ShouldBe([0xEF, 0xBB, 0xBF]);

    [Fact]
    public void Quotes_commas_and_breaks_are_quoted_and_lines_end_as_RFC_4180_says()
    {
        var file = Encoding.UTF8.GetString(Records.Print(Printer, Table(["a\"b", "c,d", "e\nf"])));
        file[1..].ShouldBe("A,B,C\r\n\"a\"\"b\",\"c,d\",\"e\nf\"\r\n");
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+84 9")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("=HYPERLINK(\"https://example.com\",\"x\")")]
    public void A_cell_that_a_spreadsheet_would_run_is_a_text(string cell)
    {
        var row = Read(Records.Print(Printer, Table([cell, "x", "y"])))[1];
        row[0].ShouldBe($"'{cell}");
        row.Skip(1).ShouldBe(["x", "y"]);
    }

    [Fact]
    public void A_record_without_rows_has_its_heads() => Read(Records.Print(Printer, Table())).ShouldBe([["A", "B", "C"]]);

    [Fact]
    public void The_same_record_is_the_same_bytes() => Records.Print(Printer, Records.Long(300)).ShouldBe(Records.Print(Printer, Records.Long(300)));

    private static RecordDocument Table(params string[][] rows) => new(1, "Bảng", [], ["A", "B", "C"], [.. rows.Select(cells => new DocumentRow(cells, Tone.Plain))], "");

    private static List<IReadOnlyList<string>> Read(byte[] file)
    {
        using var csv = CsvReader.Create(file, new CsvReaderOptions { HasHeader = false });
        List<IReadOnlyList<string>> rows = [];
        while (csv.Read())
        {
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        }

        return rows;
    }
}
