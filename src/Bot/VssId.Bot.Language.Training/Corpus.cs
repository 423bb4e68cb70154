using VssId.Bot.Language.Intents;

namespace VssId.Bot.Language.Training;

/// <summary>Example sentences: one file for each intent, named after it, one sentence a line; lines with <c>#</c> are comments.</summary>
internal static class Corpus
{
    /// <summary>Reads every example, in an order that does not depend on the file system.</summary>
    /// <exception cref="InvalidDataException">A file is named after no intent, or an intent has no file.</exception>
    public static IReadOnlyList<Example> Read(string folder)
    {
        var files = Directory.GetFiles(folder, "*.txt").ToDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.Ordinal);
        if (files.Keys.FirstOrDefault(name => !IntentNames.All.Contains(name, StringComparer.Ordinal)) is { } stranger)
        {
            throw new InvalidDataException($"{stranger}.txt is named after no intent.");
        }

        return
        [
            .. from intent in IntentNames.All
               from line in File.ReadLines(files.TryGetValue(intent, out var path) ? path : throw new InvalidDataException($"There is no {intent}.txt."))
               where line.Length > 0 && line[0] != '#'
               select new Example(line, intent),
        ];
    }
}
