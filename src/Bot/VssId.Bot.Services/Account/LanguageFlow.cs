using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;

namespace VssId.Bot.Services.Account;

/// <summary>Changes the language of the conversation.</summary>
internal sealed class LanguageFlow(Listener listener) : FlowDialog<Told>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "language";

    /// <summary>Name of its slot.</summary>
    public const string LanguageSlot = "language";

    private readonly Slot<string> _language = new(
        LanguageSlot,
        AccountWording.AskLanguage.Offering(new Offer("1", AccountWording.Vietnamese), new Offer("2", AccountWording.English)),
        text => AccountReading.Language(text, listener));

    /// <inheritdoc/>
    public override Wording Title => AccountWording.LanguageTitle;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots => [_language];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        var language = await flow.Ask(_language, AccountReading.NotSpoken);
        var culture = language == AccountReading.EnglishKey ? Speech.English : Speech.Vietnamese;
        flow.SpeakIn(culture);
        flow.Say(Equals(culture, Speech.English) ? AccountWording.SpeaksEnglish : AccountWording.SpeaksVietnamese);
        flow.Say(HomeWording.MainMenuWithEntries);
        return Told.All;
    }
}
