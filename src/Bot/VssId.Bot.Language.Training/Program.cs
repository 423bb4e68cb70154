using System.Globalization;

namespace VssId.Bot.Language.Training;

/// <summary>Learns the intents from the examples: <c>VssId.Bot.Language.Training &lt;folder of examples&gt; &lt;model file&gt;</c>. Called by the build.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is not [var examples, var model])
        {
            Console.Error.WriteLine("Needs the folder of the examples and the file of the model.");
            return 2;
        }

        var corpus = Corpus.Read(examples);
        var lessons = Lessons.Of(corpus);
        var trained = Trainer.Train(lessons, new TrainingSettings());
        using (var stream = File.Create(model))
        {
            trained.Save(stream);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{corpus.Count} examples, {lessons.Count} lessons, {trained.Traits} traits."));
        return 0;
    }
}
