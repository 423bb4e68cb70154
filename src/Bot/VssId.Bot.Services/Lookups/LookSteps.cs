using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.Lookups;

/// <summary>Shows something, asks in passing what is wanted next, and shows that: what all look-ups share.</summary>
internal static class LookSteps
{
    // Each look is two or three of the hundred steps that a turn may have (R37).
    private const int MostLooks = 24;

    // What fits a screen of a phone, a few bubbles of a chat, a table.
    private const int BriefRows = 5;
    private const int ChatRows = 6;
    private const int TableRows = 24;
    private const int MostButtons = 5;

    /// <summary>Rows to ask for at once on the channel.</summary>
    public static int RowsOn(ChannelProfile channel) => channel.Brief ? BriefRows : channel.Delivery is Delivery.Send ? ChatRows : TableRows;

    /// <summary>Looks until something else is wanted.</summary>
    /// <typeparam name="L">What says what is looked at; stored.</typeparam>
    /// <param name="flow">The flow.</param>
    /// <param name="next">The question for what is wanted next.</param>
    /// <param name="first">What is looked at first.</param>
    /// <param name="look">Looks: reads and gives what is shown. Its other steps are those of the flow it gets.</param>
    /// <param name="turn">What is looked at next, by what is looked at, what was shown of it, and the wish.</param>
    /// <param name="leaves">Whether what is wanted is no look any more.</param>
    /// <returns>What left the look-up.</returns>
    public static async Task<L> BrowseAsync<L>(Flow flow, Slot<LookWish> next, L first, Func<Flow, L, Task<Shown>> look, Func<L, Shown, LookWish, Verdict<L>> turn, Func<L, bool> leaves)
    {
        var at = first;
        for (var count = 0; count < MostLooks && !leaves(at); count++)
        {
            var step = flow.At("look", count);
            var here = at;
            var shown = await look(step, here);
            at = await step.Ask(next, Prompt(shown, flow.Channel), (wish, _) => ValueTask.FromResult(turn(here, shown, wish)));
        }

        return leaves(at) ? at : await flow.GiveUp<L>(LookWording.Enough.Offering(HomeWording.ToMenu));
    }

    /// <summary>Reads and shows, once: what was shown is not read again while its question is open.</summary>
    /// <param name="step">The look's own flow.</param>
    /// <param name="signedIn">The citizen; the read has used the session.</param>
    /// <param name="read">Reads.</param>
    public static async Task<Shown> ShowAsync(Flow step, SignedIn? signedIn, Func<ValueTask<Looked>> read)
    {
        Looked? looked = null;
        var shown = await step.Keep("shown", async () =>
        {
            looked = await read();
            return looked.Shown;
        });
        if (looked is null)
        {
            return shown;
        }

        if (signedIn is not null)
        {
            // The backend has counted the call: the session lives on, here as there (R15).
            step.Own(signedIn);
        }

        foreach (var view in looked.Views)
        {
            step.Say(view);
        }

        return shown;
    }

    /// <summary>The offers that fit the channel, the most wanted first.</summary>
    public static IReadOnlyList<Offer> Fitting(ChannelProfile channel, IEnumerable<Offer?> offers)
    {
        var all = offers.OfType<Offer>().ToList();
        return channel.Delivery is Delivery.Send ? [.. all.Take(MostButtons)] : all;
    }

    /// <summary>The time that a wish means, seen from the one that is shown.</summary>
    /// <param name="shown">The time that is shown.</param>
    /// <param name="wish">The wish.</param>
    public static Period TimeOf(Period shown, LookWish.Look wish) => (wish.Shift, shown.Year) switch
    {
        (YearShift.Before, { } year) => Period.OfYear(year - 1),
        (YearShift.After, { } year) => Period.OfYear(year + 1),
        _ => wish.Period ?? shown,
    };

    private static Wording Prompt(Shown shown, ChannelProfile channel)
    {
        var question = shown switch
        {
            { Kind: not ShownKind.Rows } => LookWording.AskRow,
            { Ids: [] } => LookWording.AskAfter,
            _ => LookWording.AskNext,
        };
        return question.Offering(Fitting(channel, shown.Offers.Select(key => (Offer?)LookReading.OfferOf(key))));
    }
}
