using VssId.Bot.Language.Numbers;
using VssId.Bot.Language.Text;
using VssId.Bot.Language.Time;

namespace VssId.Bot.Language.Entities;

/// <summary>Finds what a message names: times, numbers, money, identifiers, people, places, funds, benefits and languages.</summary>
/// <remarks>Has no state between two messages; may be used by many at once.</remarks>
public sealed class EntityRecognizer
{
    private readonly IEntityFinder[] _finders =
    [
        new InsuranceFinder(),
        new BenefitFinder(),
        new LanguageFinder(),
        new ProvinceFinder(),
        new FacilityFinder(),
        new IdentifierFinder(),
        new EmailFinder(),
        new PersonNameFinder(),
        new BirthDateFinder(),
        new AddressFinder(),
        new TimeFinder(),
        new NumberFinder(),
        new OrdinalFinder(),
        new CurrencyFinder(),
    ];

    /// <summary>Finds what a message names.</summary>
    /// <param name="utterance">The message.</param>
    /// <param name="reference">Local time in Vietnam when it was sent.</param>
    /// <returns>Entities in the order of their start, the longer one first; they overlap only where both readings hold: a fund and a benefit over the same words, a province in an address.</returns>
    public IReadOnlyList<Entity> Find(Utterance utterance, DateTime reference)
    {
        List<Entity> found = [];
        foreach (var finder in _finders)
        {
            finder.Find(utterance, reference, found);
        }

        return Overlaps.Resolve(found);
    }
}
