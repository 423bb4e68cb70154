using System.Globalization;
using System.Text.Json;

namespace VssId.Bot.Understanding.Tests;

/// <summary>A sentence that was written for measuring and is in no corpus.</summary>
public sealed record HeldBackSentence(string Text, string Intent, string Style, JsonElement Slots)
{
    /// <summary>Local time that the periods were resolved against.</summary>
    public static readonly DateTime Reference = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Sentences on which settings were chosen.</summary>
    public static IReadOnlyList<HeldBackSentence> Choosing { get; } = Read("choosing.jsonl");

    /// <summary>Sentences on which nothing was chosen: published figures are theirs.</summary>
    public static IReadOnlyList<HeldBackSentence> HeldBack { get; } = Read("held-back.jsonl");

    /// <summary>Both.</summary>
    public static IReadOnlyList<HeldBackSentence> All { get; } = [.. Choosing, .. HeldBack];

    /// <summary>What the sentence names for a slot: a period as <c>first..last</c>.</summary>
    public string? Slot(string name) => !Slots.TryGetProperty(name, out var slot) ? null
        : slot.ValueKind is JsonValueKind.Object ? $"{slot.GetProperty("start").GetString()}..{slot.GetProperty("end").GetString()}"
        : slot.GetString();

    private static List<HeldBackSentence> Read(string file)
    {
        using var stream = typeof(HeldBackSentence).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        List<HeldBackSentence> sentences = [];
        while (reader.ReadLine() is { } line)
        {
            var json = JsonDocument.Parse(line).RootElement;
            sentences.Add(new HeldBackSentence(
                json.GetProperty("text").GetString()!, json.GetProperty("intent").GetString()!, json.GetProperty("style").GetString()!, json.GetProperty("slots")));
        }

        return sentences;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Intent}: {Text}");
}
