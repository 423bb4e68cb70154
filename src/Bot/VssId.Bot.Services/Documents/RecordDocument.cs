namespace VssId.Bot.Services.Documents;

/// <summary>What a file to keep is made from.</summary>
/// <param name="Schema">Shape of this record: 1.</param>
/// <param name="Title">What it is.</param>
/// <param name="Facts">Facts at its head.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Note">A last remark.</param>
internal sealed record RecordDocument(int Schema, string Title, IReadOnlyList<DocumentFact> Facts, IReadOnlyList<string> Columns, IReadOnlyList<DocumentRow> Rows, string Note)
{
    /// <summary>Kind of a file to print.</summary>
    public const string PdfKind = "record-pdf";

    /// <summary>Kind of a file for a spreadsheet.</summary>
    public const string CsvKind = "record-csv";

    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(RecordDocument);
}
