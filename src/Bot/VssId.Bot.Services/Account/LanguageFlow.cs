using System.Globalization;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;

namespace VssId.Bot.Services.Account;

/// <summary>Changes the language of the conversation.</summary>
internal sealed class LanguageFlow() : FlowDialog<Told>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "language";

    /// <summary>Name of its slot.</summary>
    public const string LanguageSlot = "language";

    private static readonly Slot<CultureInfo> Language = new(
        LanguageSlot,
        AccountWording.AskLanguage.Offering(new Offer("1", AccountWording.Vietnamese), new Offer("2", AccountWording.English)),
        AccountReading.Language);

    /// <inheritdoc/>
    public override Wording Title => AccountWording.LanguageTitle;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots { get; } = [Language];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        var language = await flow.Ask(Language);
        flow.SpeakIn(language);
        flow.Say(Equals(language, Speech.English) ? AccountWording.SpeaksEnglish : AccountWording.SpeaksVietnamese);
        flow.Say(HomeWording.MainMenuWithEntries);
        return Told.All;
    }
}
