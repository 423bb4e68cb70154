namespace VssId.Backend.Client.Pages;

/// <summary>The key of a secure page, as it stands in its link.</summary>
/// <param name="Key">128 random bits, base64url.</param>
public sealed record PageKey(string Key)
{
    /// <summary>Header that carries the key where there is no body.</summary>
    public const string Header = "X-Page-Key";

    /// <summary>Never prints the key.</summary>
    public override string ToString() => nameof(PageKey);
}
