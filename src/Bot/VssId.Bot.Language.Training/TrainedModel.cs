using VssId.Bot.Language.Intents;

namespace VssId.Bot.Language.Training;

/// <summary>What was learnt.</summary>
internal sealed class TrainedModel(float[] bias, ulong[] traits, float[] weights)
{
    /// <summary>How many traits carry weights.</summary>
    public int Traits => traits.Length;

    /// <summary>Stores it for the runtime.</summary>
    public void Save(Stream stream) => IntentModel.Save(stream, IntentNames.All, bias, traits, weights);
}
