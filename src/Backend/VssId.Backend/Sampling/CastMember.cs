namespace VssId.Backend.Sampling;

/// <summary>One of the fixed cast.</summary>
/// <param name="Role">What this person is there to show.</param>
/// <param name="Person">The person.</param>
/// <param name="Password">The password; absent for those who sign in with codes only.</param>
internal sealed record CastMember(string Role, SamplePerson Person, SamplePassword? Password = null);
