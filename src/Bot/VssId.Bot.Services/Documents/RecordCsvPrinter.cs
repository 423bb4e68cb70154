using System.Text.Json;
using CsvHelper;
using VssId.Bot.Engine.Views;

namespace VssId.Bot.Services.Documents;

/// <summary>Prints the table of a record for a spreadsheet: RFC 4180, in UTF-8 with a byte order mark, without which Excel takes the accents for other letters.</summary>
internal sealed class RecordCsvPrinter : IPrinter
{
    private static readonly CsvWriterOptions Rules = new()
    {
        WriteByteOrderMark = true,

        // Names of employers come from other people: what begins like a formula stays a text.
        Injection = CsvInjection.Escape,
    };

    /// <inheritdoc/>
    public string Kind => RecordDocument.CsvKind;

    /// <inheritdoc/>
    public string MediaType => "text/csv; charset=utf-8";

    /// <inheritdoc/>
    public ValueTask<byte[]> PrintAsync(JsonElement data, CancellationToken cancellationToken) => ValueTask.FromResult(Print(data));

    private static byte[] Print(JsonElement data)
    {
        var record = data.Deserialize(DocumentsJson.Default.RecordDocument)!;
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Rules, leaveOpen: true))
        {
            csv.WriteRecord([.. record.Columns]);
            foreach (var row in record.Rows)
            {
                csv.WriteRecord([.. row.Cells]);
            }
        }

        return file.ToArray();
    }
}
