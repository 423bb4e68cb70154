using Microsoft.Recognizers.Text;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Entities.Recognizers;

/// <summary>A model of Recognizers-Text over some finders.</summary>
public abstract class EntityModel : IModel
{
    private static readonly TimeSpan VietnamTime = TimeSpan.FromHours(7);

    private readonly TimeProvider _time;
    private readonly IEntityFinder[] _finders;

    private protected EntityModel(string typeName, TimeProvider time, params IEntityFinder[] finders) => (ModelTypeName, _time, _finders) = (typeName, time, finders);

    /// <inheritdoc/>
    public string ModelTypeName { get; }

    /// <inheritdoc/>
    public string Culture { get; private set; } = VietnameseRecognizer.Vietnamese;

    /// <inheritdoc/>
    public string RequestedCulture { get; private set; } = VietnameseRecognizer.Vietnamese;

    /// <inheritdoc/>
    public void SetCultureInfo(string culture, string? requestedCulture = null) => (Culture, RequestedCulture) = (culture, requestedCulture ?? culture);

    /// <summary>Recognises at this moment.</summary>
    /// <param name="query">Unicode text; offsets of the results count its UTF-16 units.</param>
    public List<ModelResult> Parse(string query) => Parse(query, _time.GetUtcNow().ToOffset(VietnamTime).DateTime);

    /// <summary>Recognises as of a time.</summary>
    /// <param name="query">Unicode text; offsets of the results count its UTF-16 units.</param>
    /// <param name="reference">Local time in Vietnam.</param>
    public List<ModelResult> Parse(string query, DateTime reference)
    {
        var utterance = Utterance.Of(query);
        List<Entity> found = [];
        foreach (var finder in _finders)
        {
            finder.Find(utterance, reference, found);
        }

        return [.. Overlaps.Resolve(found).Select(entity => entity.ToModelResult(query))];
    }
}
