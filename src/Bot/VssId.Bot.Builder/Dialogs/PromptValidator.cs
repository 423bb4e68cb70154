namespace VssId.Bot.Builder.Dialogs;

/// <summary>Says whether an answer is taken. It is called for answers that were not understood too.</summary>
/// <typeparam name="T">Type of the answer.</typeparam>
/// <param name="promptContext">The answer.</param>
/// <param name="cancellationToken">Ends the turn.</param>
/// <returns>Whether it is taken. When it is not and nothing was sent, the prompt asks again.</returns>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
