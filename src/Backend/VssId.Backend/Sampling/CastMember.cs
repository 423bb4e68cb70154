namespace VssId.Backend.Sampling;

/// <summary>One of the fixed cast.</summary>
/// <param name="Role">What this person is there to show.</param>
/// <param name="Person">The person.</param>
internal sealed record CastMember(string Role, SamplePerson Person);
