namespace VssId.Backend.Client.Pages;

/// <summary>A wish for a secure page of somebody who is not signed in. Known and unknown numbers are answered alike (R11).</summary>
/// <param name="Number">Number of social insurance (10 digits), personal number (12 digits) or card number (15 characters), without blanks.</param>
/// <param name="Purpose"><see cref="PagePurpose.SignIn"/> or <see cref="PagePurpose.SetPassword"/>.</param>
/// <param name="Place">The conversation that asks, and that the page is bound to.</param>
/// <param name="Delivery">How the citizen comes to it. Only <see cref="PagePurpose.SetPassword"/> is texted; it then needs no code.</param>
/// <param name="Challenge">With <see cref="PagePurpose.SetPassword"/> and <see cref="PageDelivery.Link"/>: a challenge for that purpose whose code was right; it is spent.</param>
/// <param name="Culture">Language of the conversation: <c>vi</c> or <c>en</c>.</param>
public sealed record PageRequest(string Number, PagePurpose Purpose, Place Place, PageDelivery Delivery, Guid? Challenge = null, string Culture = "vi")
{
    /// <summary>Never prints the number.</summary>
    public override string ToString() => $"{nameof(PageRequest)} {{ {Purpose} }}";
}
