using System.Resources;

namespace VssId.Bot.Engine.Wordings;

/// <summary>A resource file of wording: Vietnamese in <c>X.resx</c>, English in <c>X.en.resx</c>. A key that ends in <c>_Brief</c> is the same wording for small screens.</summary>
/// <param name="owner">The class of the same name and folder as the file.</param>
public sealed class WordingFile(Type owner)
{
    private const string BriefSuffix = "_Brief";
    private readonly ResourceManager _resources = new(owner);

    /// <summary>The wording behind a key.</summary>
    public Wording this[string key] => new(this, key, [], []);

    /// <summary>The text behind a key, as written, with its places for values.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such key in the file.</exception>
    internal string Format(string key, Speech speech) =>
        (speech.Brief ? _resources.GetString(key + BriefSuffix, speech.Culture) : null)
        ?? _resources.GetString(key, speech.Culture)
        ?? throw new MissingManifestResourceException($"{owner.Name} has no wording {key}.");
}
