namespace VssId.Bot.Services.Tests.Sequences;

/// <summary>One step of a sequence.</summary>
/// <param name="Deed">What is done.</param>
/// <param name="Where">The conversation: 0 Zalo, 1 web chat, 2 USSD.</param>
/// <param name="Text">What is said.</param>
/// <param name="Seconds">How long time passes.</param>
public sealed record Step(Deed Deed, int Where, string Text, int Seconds)
{
    public override string ToString() => Deed is Deed.Wait ? $"wait {Seconds} s" : $"{Where} {Deed} \"{Text}\"";
}
