using System.Globalization;
using System.Text;
using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Builder.Dialogs.Choices;

/// <summary>Makes messages that show choices.</summary>
public static class ChoiceFactory
{
    private const int MaxInline = 3;

    /// <summary>A message that shows choices as a channel can: as buttons, else in the text, else in lines.</summary>
    public static IMessageActivity ForChannel(string? channelId, IList<Choice> list, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        var choices = list ?? [];
        var hasShortTitles = choices.All(choice => Title(choice).Length <= Channel.MaxActionTitleLength(channelId));
        if (hasShortTitles && Channel.SupportsSuggestedActions(channelId, choices.Count))
        {
            return SuggestedAction(choices, text, speak);
        }

        if (hasShortTitles && Channel.SupportsCardActions(channelId, choices.Count))
        {
            return HeroCard(choices, text, speak);
        }

        return hasShortTitles && choices.Count <= MaxInline ? Inline(choices, text, speak, options) : List(choices, text, speak, options);
    }

    /// <summary>A message with choices in the text.</summary>
    public static Activity Inline(IList<Choice> choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        choices ??= [];
        var separator = options?.InlineSeparator ?? ", ";
        var or = options?.InlineOr ?? " or ";
        var orMore = options?.InlineOrMore ?? ", or ";
        var all = new StringBuilder(text).Append(' ');
        foreach (var (index, choice) in choices.Index())
        {
            if (index > 0)
            {
                all.Append(index < choices.Count - 1 ? separator : index == 1 ? or : orMore);
            }

            if (options?.IncludeNumbers ?? true)
            {
                all.Append(CultureInfo.InvariantCulture, $"({index + 1}) ");
            }

            all.Append(Title(choice));
        }

        return MessageFactory.Text(all.ToString(), speak, InputHints.ExpectingInput);
    }

    /// <summary>A message with choices in lines below the text.</summary>
    public static Activity List(IList<string> choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null) => List(ToChoices(choices), text, speak, options);

    /// <summary>A message with choices in lines below the text.</summary>
    public static Activity List(IList<Choice> choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        var all = new StringBuilder(text).Append("\n\n   ");
        foreach (var (index, choice) in (choices ?? []).Index())
        {
            if (index > 0)
            {
                all.Append("\n   ");
            }

            if (options?.IncludeNumbers ?? true)
            {
                all.Append(CultureInfo.InvariantCulture, $"{index + 1}. ");
            }
            else
            {
                all.Append("- ");
            }

            all.Append(Title(choice));
        }

        return MessageFactory.Text(all.ToString(), speak, InputHints.ExpectingInput);
    }

    /// <summary>A message with choices as buttons that go away.</summary>
    public static IMessageActivity SuggestedAction(IList<string> choices, string? text = null, string? speak = null) => SuggestedAction(ToChoices(choices), text, speak);

    /// <summary>A message with choices as buttons that go away.</summary>
    public static IMessageActivity SuggestedAction(IList<Choice> choices, string? text = null, string? speak = null) =>
        MessageFactory.SuggestedActions(Buttons(choices), text, speak, InputHints.ExpectingInput);

    /// <summary>A message with choices as buttons of a card, which has the text.</summary>
    public static Activity HeroCard(IList<Choice> choices, string? text = null, string? speak = null) =>
        (Activity)MessageFactory.Attachment(new HeroCard(text: text, buttons: [.. Buttons(choices)]).ToAttachment(), text: null, speak, InputHints.ExpectingInput);

    /// <summary>Texts as choices.</summary>
    public static IList<Choice> ToChoices(IList<string> choices) => [.. (choices ?? []).Select(choice => new Choice(choice))];

    internal static string Title(Choice choice) => choice.Action?.Title ?? choice.Value ?? "";

    private static IEnumerable<CardAction> Buttons(IList<Choice>? choices) =>
        (choices ?? []).Select(choice => choice.Action ?? new CardAction(ActionTypes.ImBack, choice.Value, value: choice.Value));
}
