namespace VssId.Backend.Client.Benefits;

/// <summary>A change of a monthly benefit.</summary>
/// <param name="From">First month at the new sum.</param>
/// <param name="Amount">New sum, đồng a month.</param>
/// <param name="Basis">The act that changed it.</param>
public sealed record Adjustment(
    Month From,
    long Amount,
    string Basis)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(Adjustment);
}
