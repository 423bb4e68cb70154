namespace VssId.Backend.Registrations.Printing;

/// <summary>A numbered line of the declaration.</summary>
/// <param name="Number">Its number, the same as in the conversation.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Value">What is answered.</param>
/// <param name="Remark">What stands small beneath; absent when nothing does.</param>
internal sealed record FormField(int Number, string Label, string Value, string? Remark = null)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(FormField);
}
