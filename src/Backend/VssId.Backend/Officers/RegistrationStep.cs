namespace VssId.Backend.Officers;

/// <summary>A step that an officer takes with a registration.</summary>
/// <param name="Decision">What is done.</param>
/// <param name="Seen">How the registration stood when it was shown: <see cref="RegistrationLook.Seen"/>.</param>
/// <param name="Reason">What the citizen is told; absent when nothing is said.</param>
/// <param name="Document">With an approval: the document that was shown.</param>
/// <param name="HasPaper">Whether the signed paper was received.</param>
internal sealed record RegistrationStep(RegistrationDecision Decision, long Seen, string? Reason = null, ShownDocument? Document = null, bool HasPaper = false)
{
    /// <summary>Never prints the reason.</summary>
    public override string ToString() => $"{nameof(RegistrationStep)} {{ {Decision} }}";
}
