namespace VssId.Backend.Records;

/// <summary>The systems of record that histories, benefits and visits come from. Section <c>Records</c>.</summary>
internal sealed class RecordOptions
{
    /// <summary>Up to which day the records are complete; whoever loads them sets it. Default: yesterday, for records that are written as things happen.</summary>
    public DateOnly? CompleteTo { get; set; }
}
