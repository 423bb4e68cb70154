using Shouldly;
using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Intents;
using VssId.Bot.Language.Text;
using VssId.Bot.Language.Training;
using Xunit;

namespace VssId.Bot.Understanding.Tests;

public sealed class TrainingTests
{
    // A sentence of the future: no word of it says anything today.
    private const string Unheard = "bíp bốp tinh tinh";

    private static readonly IReadOnlyList<Example> Small = [.. Corpus.Read(Folders.Corpus).GroupBy(example => example.Intent).SelectMany(group => group.Take(12))];

    [Fact]
    public void The_same_examples_give_the_same_model_to_the_byte() => Bytes(Small).ShouldBe(Bytes(Small));

    [Fact]
    public void An_added_example_changes_what_is_understood()
    {
        Best(Bytes(Small), Unheard).ShouldNotBe(IntentNames.CardQr);
        Best(Bytes([.. Small, new Example(Unheard, IntentNames.CardQr), new Example($"cho xem {Unheard}", IntentNames.CardQr)]), Unheard).ShouldBe(IntentNames.CardQr);
    }

    [Fact]
    public void A_model_of_another_shape_is_refused() =>
        Should.Throw<InvalidDataException>(() => new IntentReader(new MemoryStream([1, 2, 3, 4, 5]))).Message.ShouldContain("shape");

    [Fact]
    public void A_file_that_is_named_after_no_intent_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "weather.txt"), "mai trời nắng không\n");
        Should.Throw<InvalidDataException>(() => Corpus.Read(folder.FullName)).Message.ShouldContain("weather");
        folder.Delete(recursive: true);
    }

    [Fact]
    public void No_example_stands_under_two_intents_and_none_is_among_the_held_back()
    {
        var examples = Corpus.Read(Folders.Corpus);
        examples.GroupBy(example => example.Text.ToUpperInvariant()).Where(group => group.Select(example => example.Intent).Distinct().Count() > 1)
            .Select(group => string.Join(" | ", group)).ShouldBeEmpty();
        var known = examples.Select(example => VietnameseText.Fold(example.Text)).ToHashSet();
        HeldBackSentence.All.Where(sentence => known.Contains(VietnameseText.Fold(sentence.Text))).Select(sentence => sentence.Text).ShouldBeEmpty();
    }

    [Fact]
    public void Every_example_is_written_in_composed_letters() =>
        Corpus.Read(Folders.Corpus).Where(example => !example.Text.IsNormalized()).Select(example => example.Text).ShouldBeEmpty();

    private static byte[] Bytes(IReadOnlyList<Example> examples)
    {
        using var stream = new MemoryStream();
        Trainer.Train(Lessons.Of(examples), new TrainingSettings()).Save(stream);
        return stream.ToArray();
    }

    private static string Best(byte[] model, string text)
    {
        var utterance = Utterance.Of(text);
        return new IntentReader(new MemoryStream(model)).Read(utterance, new EntityRecognizer().Find(utterance, HeldBackSentence.Reference), 1)[0].Intent;
    }
}
