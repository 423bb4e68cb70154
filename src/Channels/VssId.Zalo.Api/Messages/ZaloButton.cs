namespace VssId.Zalo.Api.Messages;

/// <summary>A button below a text.</summary>
/// <param name="Title">Words on it; at most 100 characters.</param>
public abstract record ZaloButton(string Title)
{
    /// <summary>A button that says something for the person (<c>oa.query.show</c>): the payload appears in the chat as their message.</summary>
    /// <param name="Title">Words on it; at most 100 characters.</param>
    /// <param name="Payload">What it says; at most 1,000 characters. Anybody can type the same, so it proves nothing.</param>
    public sealed record Say(string Title, string Payload) : ZaloButton(Title);

    /// <summary>A button that opens an address (<c>oa.open.url</c>).</summary>
    /// <param name="Title">Words on it; at most 100 characters.</param>
    /// <param name="Url">The address; at most 1,000 characters.</param>
    public sealed record Open(string Title, string Url) : ZaloButton(Title)
    {
        /// <summary>Never prints the address: it may hold a key.</summary>
        public override string ToString() => $"{nameof(Open)} {{ {Title} }}";
    }
}
