using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Entities;

/// <summary>Finds entities of one kind, or of a few that belong together.</summary>
internal interface IEntityFinder
{
    /// <summary>Finds what a message names; of its own finds none overlap.</summary>
    /// <param name="utterance">The message.</param>
    /// <param name="reference">Local time in Vietnam when it was sent.</param>
    /// <param name="found">Takes what was found, in any order.</param>
    void Find(Utterance utterance, DateTime reference, ICollection<Entity> found);
}
