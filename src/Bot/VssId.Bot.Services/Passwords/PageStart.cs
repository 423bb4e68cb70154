using System.Text.Json.Serialization;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.Passwords;

/// <summary>What became of the wish for a secure page; kept, sealed, until it is over.</summary>
[JsonDerivedType(typeof(Opened), "opened")]
[JsonDerivedType(typeof(TooOften), "tooOften")]
[JsonDerivedType(typeof(Barred), "barred")]
[JsonDerivedType(typeof(CodeOver), "codeOver")]
internal abstract record PageStart
{
    private PageStart()
    {
    }

    /// <summary>Until when the same wish has the same result.</summary>
    [JsonIgnore]
    public abstract DateTimeOffset Until { get; }

    /// <summary>It is open.</summary>
    /// <param name="Id">Names the page.</param>
    /// <param name="ExpiresAt">From then on it is gone.</param>
    /// <param name="Link">Its address; absent when it was texted.</param>
    internal sealed record Opened(Guid Id, DateTimeOffset ExpiresAt, string? Link) : PageStart
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override DateTimeOffset Until => ExpiresAt;

        /// <summary>Never prints the address.</summary>
        public override string ToString() => nameof(Opened);
    }

    /// <summary>Pages were asked for too often.</summary>
    /// <param name="RetryAt">When it goes on.</param>
    internal sealed record TooOften(DateTimeOffset RetryAt) : PageStart
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override DateTimeOffset Until => RetryAt;
    }

    /// <summary>Nothing is taken for this number for now.</summary>
    /// <param name="End">When it goes on; absent when only the office can unlock.</param>
    internal sealed record Barred(DateTimeOffset? End) : PageStart
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override DateTimeOffset Until => End ?? DateTimeOffset.MinValue;
    }

    /// <summary>The code that was to be spent on it is of no use any more (<see cref="Confirmed.GoodUntil"/>).</summary>
    internal sealed record CodeOver : PageStart
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override DateTimeOffset Until => DateTimeOffset.MinValue;
    }
}
