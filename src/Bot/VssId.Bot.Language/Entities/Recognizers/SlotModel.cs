namespace VssId.Bot.Language.Entities.Recognizers;

/// <summary>Funds, benefits, languages, provinces and places of treatment; <c>TypeName</c> of a result tells which.</summary>
public sealed class SlotModel : EntityModel
{
    internal SlotModel(TimeProvider time)
        : base("slot", time, new InsuranceFinder(), new BenefitFinder(), new LanguageFinder(), new ProvinceFinder(), new FacilityFinder())
    {
    }
}
