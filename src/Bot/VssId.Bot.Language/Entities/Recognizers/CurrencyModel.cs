using VssId.Bot.Language.Numbers;

namespace VssId.Bot.Language.Entities.Recognizers;

/// <summary>Amounts of money.</summary>
public sealed class CurrencyModel : EntityModel
{
    internal CurrencyModel(TimeProvider time)
        : base("currency", time, new CurrencyFinder())
    {
    }
}
