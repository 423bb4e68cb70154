using VssId.Backend.Client;

namespace VssId.Backend.Tests.Sequences;

/// <summary>One step of a sequence.</summary>
/// <param name="What">What is done.</param>
/// <param name="Who">The person who starts; its parity chooses the purpose of what is done in a session.</param>
/// <param name="Where">The place where is started.</param>
/// <param name="Challenge">Which challenge, counted back from the newest.</param>
/// <param name="Session">Which session, counted back from the newest.</param>
/// <param name="IsElsewhere">Whether it is done in another place than that of the challenge or session.</param>
/// <param name="IsTwice">Whether the request comes twice with one key.</param>
/// <param name="Milliseconds">How long is waited.</param>
public sealed record Step(What What, int Who, int Where, int Challenge, int Session, bool IsElsewhere, bool IsTwice, long Milliseconds)
{
    public ChallengePurpose Purpose => Who % 2 == 0 ? ChallengePurpose.ShowProfile : ChallengePurpose.Deletion;

    public override string ToString() => What switch
    {
        What.Wait => $"wait {TimeSpan.FromMilliseconds(Milliseconds):c}",
        What.Start => $"person {Who} starts in place {Where}{Twice}",
        What.Call or What.SignOut => $"{What} in session -{Session}{Elsewhere}",
        What.StartMine => $"start {Purpose} in session -{Session}{Elsewhere}{Twice}",
        What.Spend => $"spend challenge -{Challenge} on {Purpose} in session -{Session}{Elsewhere}",
        _ => $"{What} for challenge -{Challenge}{Elsewhere}{Twice}",
    };

    private string Elsewhere => IsElsewhere ? ", elsewhere" : string.Empty;

    private string Twice => IsTwice ? ", twice" : string.Empty;
}
