using System.Diagnostics;
using Microsoft.Extensions.Options;
using VssId.Bot.Engine.Views;
using VssId.Zalo.Api.Messages;
using Options = VssId.Bot.Engine.Views.Options;

namespace VssId.Channels.Zalo;

/// <summary>Views as Zalo messages.</summary>
internal sealed class ZaloRenderer(IOptions<ZaloOptions> settings)
{
    // Zalo's limits; above them an answer is typed, not pressed.
    private const int MaxButtons = 5;
    private const int MaxButtonTitle = 100;

    // Of the files that are printed here Zalo takes this one only, and goes by the ending.
    private const string TakenFile = ".pdf";

    /// <summary>The messages that show a view, in order.</summary>
    public IReadOnlyList<ZaloPart> Render(View view) => view switch
    {
        TextView text => Texts(text.Text),
        Options { Items: [] } options => Texts(options.Text),
        Options options => WithButtons(Texts($"{options.Text}\n\n{Lines(options.Items.Select(item => $"{item.Key}. {item.Label}"))}"), options.Items),
        FactSheet facts => Texts($"{facts.Title}\n\n{Lines(facts.Facts.Select(fact => $"• {Sign(fact.Tone)}{fact.Label}: {fact.Value}"))}\n\n{facts.Note}"),
        RecordTable table => Texts($"{table.Title}\n\n{Items(table)}\n\n{table.Note}"),
        Document document when document.FileName.EndsWith(TakenFile, StringComparison.OrdinalIgnoreCase) => [.. Texts(document.Text), new ZaloPart.Printed(document)],
        Document document => Texts(document.Text),
        Link link => WithButton(Texts($"{link.Text}\n\n{link.Address}"), new ZaloButton.Open(link.Label, link.Address)),
        Picture picture => WithPicture(Texts(picture.AlternativeText), picture),
        _ => throw new UnreachableException($"No Zalo form for {view.GetType().Name}."),
    };

    // Items of one line stand close together; longer ones would run into each other.
    private static string Items(RecordTable table)
    {
        var items = table.Rows.Select(row => Item(table, row)).ToArray();
        return string.Join(items.Any(item => item.Contains('\n', StringComparison.Ordinal)) ? "\n\n" : "\n", items);
    }

    private static string Item(RecordTable table, TableRow row) => Lines(
    [
        $"{(row.Key.Length > 0 ? $"{row.Key}." : "•")} {Sign(row.Tone)}{row.Cells[0]}",
        .. row.Cells.Zip(table.Columns).Skip(1).Where(cell => cell.First.Length > 0).Select(cell => $"   {cell.Second}: {cell.First}"),
    ]);

    private static string Sign(Tone tone) => tone is Tone.Warning ? "⚠ " : "";

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    // The numbers stand in the text as well: the buttons show on phones only.
    private static ZaloPart[] WithButtons(ZaloPart[] texts, IReadOnlyList<Option> items) =>
        items.Count <= MaxButtons && items.All(item => item.Label is { Length: >= 1 and <= MaxButtonTitle }) && texts is [.. var before, ZaloPart.Ready { Message: ZaloMessage.Text last }]
            ? [.. before, new ZaloPart.Ready(new ZaloMessage.Buttons(last.Content, [.. items.Select(item => new ZaloButton.Say(item.Label, item.Label))]))]
            : texts;

    private static ZaloPart[] WithButton(ZaloPart[] texts, ZaloButton button) =>
        texts is [.. var before, ZaloPart.Ready { Message: ZaloMessage.Text last }] ? [.. before, new ZaloPart.Ready(new ZaloMessage.Buttons(last.Content, [button]))] : texts;

    private static ZaloPart[] WithPicture(ZaloPart[] texts, Picture picture) =>
        texts is [ZaloPart.Ready { Message: ZaloMessage.Text caption }, .. var after]
            ? [new ZaloPart.Drawn(picture, caption.Content), .. after]
            : [new ZaloPart.Drawn(picture, "")];

    private ZaloPart[] Texts(string text) =>
        [.. TextPages.Split(text, settings.Value.MaxTextUnits).Select(page => new ZaloPart.Ready(new ZaloMessage.Text(page)))];
}
