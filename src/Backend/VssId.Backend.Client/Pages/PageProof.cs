namespace VssId.Backend.Client.Pages;

/// <summary>The digits that a secure page showed, typed in the conversation that asked for it.</summary>
/// <param name="Digits">Four digits.</param>
/// <param name="Place">Where they were typed; must be the place of the page.</param>
public sealed record PageProof(string Digits, Place Place)
{
    /// <summary>Never prints the digits.</summary>
    public override string ToString() => nameof(PageProof);
}
