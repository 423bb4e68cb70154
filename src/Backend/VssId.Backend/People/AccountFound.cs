namespace VssId.Backend.People;

/// <summary>An account that a number names.</summary>
internal sealed record AccountFound(long Id, string Phone)
{
    /// <summary>Never prints the phone.</summary>
    public override string ToString() => nameof(AccountFound);
}
