using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Testing.Flows;

/// <summary>Wording whose text is given by the test.</summary>
public static class Words
{
    private static readonly WordingFile File = new(typeof(Words));

    public static Wording Of(string text) => File["Text"].With(text);
}
