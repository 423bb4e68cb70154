namespace VssId.Bot.Services.Lookups;

/// <summary>The person that something is looked up for.</summary>
/// <param name="Of">Id of the child; absent for the citizen.</param>
/// <param name="Name">Name of the child; absent for the citizen.</param>
internal sealed record Holder(string? Of, string? Name)
{
    /// <summary>The citizen.</summary>
    public static Holder Citizen { get; } = new(null, null);

    /// <summary>Never prints the name.</summary>
    public override string ToString() => nameof(Holder);
}
