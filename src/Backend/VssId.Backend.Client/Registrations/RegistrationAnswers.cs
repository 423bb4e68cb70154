namespace VssId.Backend.Client.Registrations;

/// <summary>What has been answered so far, as it was said: enough to ask the rest elsewhere.</summary>
/// <param name="Place">Where this is said.</param>
/// <param name="Answers">Answers by the name of their question; at most 40, each of at most 600 characters.</param>
/// <param name="Photos">Ids of the pictures among them; at most 3.</param>
public sealed record RegistrationAnswers(Place Place, IReadOnlyDictionary<string, string> Answers, IReadOnlyList<Guid> Photos)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(RegistrationAnswers);
}
