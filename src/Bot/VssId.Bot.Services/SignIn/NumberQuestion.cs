using VssId.Bot.Engine.Flows;

namespace VssId.Bot.Services.SignIn;

/// <summary>Asks for the number a citizen is known by, and makes sure of a zero that was put back.</summary>
/// <param name="listener">Finds a number in a sentence.</param>
/// <param name="yesNo">Reads the answer about the zero.</param>
internal sealed class NumberQuestion(Listener listener, YesNo yesNo)
{
    /// <summary>Name of the slot for the number.</summary>
    public const string NumberSlot = "number";

    private readonly Slot<NumberAnswer> _number = new(NumberSlot, SignInWording.AskNumber, SignInReading.Number)
    {
        Help = SignInWording.NumberHelp,
        Called = ["số", "mã số", "căn cước", "cccd", "number"],
        Unmistakable = true,
        Finder = sentence => SignInReading.NumberIn(listener.Read(sentence)),
    };

    private readonly Slot<Confirmation> _zero = yesNo.SlotOf("zero", SignInWording.ConfirmZeroHelp, SignInWording.ConfirmZeroHelp, SignInWording.ZeroOffers);

    /// <summary>Its slots, for the list of the flow that asks.</summary>
    public IReadOnlyList<Slot> Slots => [_number, _zero];

    /// <summary>Asks.</summary>
    /// <returns>The number, without blanks.</returns>
    public async Task<string> AskAsync(Flow flow)
    {
        var answer = await flow.Ask(_number);
        if (answer.Spelling is Spelling.ZeroPutBack)
        {
            await flow.Ask(_zero, SignInWording.ConfirmZero(answer.Number.Value), Confirm);
        }

        return answer.Number.Value;
    }

    private static ValueTask<Verdict<Confirmation>> Confirm(Confirmation confirmation, Call call) => ValueTask.FromResult<Verdict<Confirmation>>(confirmation switch
    {
        Confirmation.Yes => new Verdict<Confirmation>.Right(confirmation),
        _ => new Verdict<Confirmation>.Restart(NumberSlot, SignInWording.TypeNumberAgain),
    });
}
