using VssId.Bot.Language.Numbers;

namespace VssId.Bot.Language.Entities.Recognizers;

/// <summary>Cardinal numbers.</summary>
public sealed class NumberModel : EntityModel
{
    internal NumberModel(TimeProvider time)
        : base("number", time, new NumberFinder())
    {
    }
}
