namespace VssId.Bot.Builder.Dialogs;

/// <summary>A step of a waterfall.</summary>
/// <param name="stepContext">The stack, and what the steps before have left.</param>
/// <param name="cancellationToken">Ends the turn.</param>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);
