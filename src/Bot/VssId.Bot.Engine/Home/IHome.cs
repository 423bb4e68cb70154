using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Engine.Home;

/// <summary>What the engine asks of the services: how a text is understood when no question takes it, and the words of the house.</summary>
public interface IHome
{
    /// <summary>Says hello to a person who is new here; followed by the menu.</summary>
    Wording Greeting { get; }

    /// <summary>The main menu, with its answers to choose from.</summary>
    Wording Menu { get; }

    /// <summary>General help; inside a task the open question's own help comes instead.</summary>
    Wording Help { get; }

    /// <summary>Nothing takes the text; followed by the menu.</summary>
    Wording NotUnderstood { get; }

    /// <summary>The message is longer than what is read.</summary>
    Wording TooLong { get; }

    /// <summary>Something needed does not answer; the same message may be sent again.</summary>
    Wording Busy { get; }

    /// <summary>A bug: nothing was changed.</summary>
    Wording Sorry { get; }

    /// <summary>A turn went over its limits (R37).</summary>
    Wording TooMuch { get; }

    /// <summary>What stands behind cannot be undone by going back.</summary>
    Wording Wall { get; }

    /// <summary>The session at the backend is over.</summary>
    Wording SessionEnded { get; }

    /// <summary>A USSD session ends at the person's wish.</summary>
    Wording Farewell { get; }

    /// <summary>The task was given up.</summary>
    /// <param name="task">Name of the task.</param>
    Wording GivenUp(Wording task);

    /// <summary>The task waited too long and was dropped.</summary>
    /// <param name="task">Name of the task.</param>
    Wording Expired(Wording task);

    /// <summary>A task waits: go on with it (answer <c>1</c>), or to the menu (answer <c>2</c>)? Names the task, never an answer.</summary>
    /// <param name="task">Name of the task.</param>
    Wording Resume(Wording task);

    /// <summary>The global word that a whole message is.</summary>
    GlobalWord? GlobalWord(string text);

    /// <summary>None of the offered readings was meant; followed by the menu.</summary>
    Wording SomethingElse { get; }

    /// <summary>Which reading was meant? Offers the readings in order with the keys 1, 2 …, and behind them that it is something else.</summary>
    /// <param name="readings">Names of readings, at least one.</param>
    Wording AskWhich(IReadOnlyList<string> readings);

    /// <summary>What a message asks for when no task is open: a digit or label of the menu, or a wish in words.</summary>
    Understood Choose(string text);

    /// <summary>A wish or a global word in a sentence that is sure enough to leave an open question for; never a doubt.</summary>
    Understood? Sure(string text);

    /// <summary>What a message asks for when it is read as the person said.</summary>
    /// <param name="reading">Name of the reading.</param>
    /// <param name="text">The message.</param>
    Understood Settle(string reading, string text);

    /// <summary>Which of the offered readings an answer in words means.</summary>
    /// <returns>Its index; the number of readings when none of them is meant; <see langword="null"/> when the answer says neither.</returns>
    int? Pick(string text, IReadOnlyList<string> readings);

    /// <summary>Whether an answer means yes (<see langword="true"/>), no (<see langword="false"/>) or neither.</summary>
    bool? Agrees(string text);

    /// <summary>An explicit correction of an earlier answer ("à nhầm, số là …").</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="slots">The slots that were answered, those of the innermost flow and the latest first.</param>
    Correction? Correction(string text, IReadOnlyList<Slot> slots);
}
