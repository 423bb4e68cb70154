using VssId.Bot.Language.Numbers;

namespace VssId.Bot.Language.Entities.Recognizers;

/// <summary>Ordinal numbers.</summary>
public sealed class OrdinalModel : EntityModel
{
    internal OrdinalModel(TimeProvider time)
        : base("ordinal", time, new OrdinalFinder())
    {
    }
}
