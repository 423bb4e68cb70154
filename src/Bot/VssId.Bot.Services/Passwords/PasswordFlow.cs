using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Services.Passwords;

/// <summary>The entry of the account menu: a new password in place of a known or of a forgotten one.</summary>
internal sealed class PasswordFlow(ChangePasswordFlow change, ForgotPasswordFlow forgot) : FlowDialog<Told>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "password";

    private static readonly Slot<PasswordEntry> Entry = new(
        "entry", PasswordWording.Ask.Offering(new Offer("1", PasswordWording.ChangeTitle), new Offer("2", PasswordWording.ForgotTitle)), ReadEntry);

    /// <inheritdoc/>
    public override Wording Title => PasswordWording.Title;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots { get; } = [Entry];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow) => await flow.Ask(Entry) is PasswordEntry.Change ? await flow.Run(change) : await flow.Run(forgot);

    private static Reading<PasswordEntry> ReadEntry(string text) => (VietnameseText.Fold(text).TrimEnd('.', ')'), PasswordReading.FlowOf(text)) switch
    {
        ("1", _) or (_, ChangePasswordFlow.FlowId) => Reading<PasswordEntry>.Of(PasswordEntry.Change),
        ("2", _) or (_, ForgotPasswordFlow.FlowId) => Reading<PasswordEntry>.Of(PasswordEntry.Forgot),
        _ => Reading<PasswordEntry>.Not(PasswordWording.NoSuchEntry),
    };
}
