using System.Text.Json.Serialization;

namespace VssId.Bot.Services.SignIn;

/// <summary>What became of the wish for a code; kept until it is over.</summary>
[JsonDerivedType(typeof(Sent), "sent")]
[JsonDerivedType(typeof(TooMany), "tooMany")]
[JsonDerivedType(typeof(Locked), "locked")]
[JsonDerivedType(typeof(SamePhone), "samePhone")]
[JsonDerivedType(typeof(Nothing), "nothing")]
internal abstract record ChallengeStart
{
    private ChallengeStart()
    {
    }

    /// <summary>Until when the same wish has the same result.</summary>
    [JsonIgnore]
    public abstract DateTimeOffset Until { get; }

    /// <summary>A code is on its way, if the number is on record.</summary>
    /// <param name="Id">Names the challenge.</param>
    /// <param name="ExpiresAt">From then on the code is void.</param>
    /// <param name="ResendAt">When a new one may be asked for.</param>
    internal sealed record Sent(Guid Id, DateTimeOffset ExpiresAt, DateTimeOffset ResendAt) : ChallengeStart
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override DateTimeOffset Until => ExpiresAt;
    }

    /// <summary>Codes were asked for too often.</summary>
    /// <param name="RetryAt">When it goes on.</param>
    internal sealed record TooMany(DateTimeOffset RetryAt) : ChallengeStart
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override DateTimeOffset Until => RetryAt;
    }

    /// <summary>No code is taken for this number for now.</summary>
    /// <param name="End">When it goes on; absent when only the office can unlock.</param>
    internal sealed record Locked(DateTimeOffset? End) : ChallengeStart
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override DateTimeOffset Until => End ?? DateTimeOffset.MinValue;
    }

    /// <summary>What the code was to open is not there.</summary>
    /// <param name="TriesLeft">How often it may be tried again today.</param>
    internal sealed record Nothing(int TriesLeft) : ChallengeStart
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override DateTimeOffset Until => DateTimeOffset.MinValue;
    }

    /// <summary>The phone that is to be proven is the one on record.</summary>
    internal sealed record SamePhone : ChallengeStart
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override DateTimeOffset Until => DateTimeOffset.MinValue;
    }
}
