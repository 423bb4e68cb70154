namespace VssId.Backend.Client.Pages;

/// <summary>A wish for a secure page of a citizen who is signed in.</summary>
/// <param name="Purpose"><see cref="PagePurpose.ChangePassword"/> or <see cref="PagePurpose.Download"/>.</param>
/// <param name="Place">The conversation that asks, and that the page is bound to.</param>
/// <param name="Delivery">How the citizen comes to it.</param>
/// <param name="Challenge">With <see cref="PagePurpose.Download"/> and <see cref="PageDelivery.Link"/>: a challenge for <see cref="ChallengePurpose.Export"/> whose code was right; it is spent.</param>
/// <param name="Culture">Language of the conversation: <c>vi</c> or <c>en</c>.</param>
public sealed record MyPageRequest(PagePurpose Purpose, Place Place, PageDelivery Delivery, Guid? Challenge = null, string Culture = "vi");
