namespace VssId.Bot.Language.Training;

/// <summary>How the trainer learns. The defaults were chosen on one half of the held-back sentences; figures are published for the other.</summary>
internal sealed record TrainingSettings
{
    /// <summary>How often every lesson is seen.</summary>
    public int Passes { get; init; } = 12;

    /// <summary>First step of a weight; AdaGrad makes the following ones smaller.</summary>
    public float Rate { get; init; } = 0.05f;

    /// <summary>Pull of every weight towards zero, so that no single trait decides alone.</summary>
    public float Decay { get; init; } = 2e-4f;

    /// <summary>A trait that stands in fewer sentences says more about the sentence than about the intent.</summary>
    public int LeastSentences { get; init; } = 2;

    /// <summary>Seed of the order in which lessons are seen.</summary>
    public int Seed { get; init; } = 20_261_124;
}
