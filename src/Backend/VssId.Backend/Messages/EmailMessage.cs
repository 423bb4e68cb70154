namespace VssId.Backend.Messages;

/// <summary>An e-mail.</summary>
/// <param name="To">Address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Reference">Names the e-mail: sent again it has the same <c>Message-Id</c>.</param>
internal sealed record EmailMessage(string To, string Subject, string Text, string Reference) : OutboxMessage
{
    /// <summary>Never prints address or text.</summary>
    public override string ToString() => nameof(EmailMessage);
}
