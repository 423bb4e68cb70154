namespace VssId.Bot.Engine.Views;

/// <summary>An address to open outside the conversation. A channel that cannot open one shows the text only.</summary>
/// <param name="Text">What is behind it, and what to do there.</param>
/// <param name="Label">Words of the button; at most 100 characters.</param>
/// <param name="Address">The address, https (http on loopback). It may hold a key that lives for minutes: it is shown, and never written to a log of ours.</param>
public sealed record Link(string Text, string Label, string Address) : View
{
    /// <summary>Never prints the address.</summary>
    public override string ToString() => $"{nameof(Link)} {{ {Label} }}";
}
