namespace VssId.Backend.Tests.Fixtures;

/// <summary>A person of a test.</summary>
public sealed record Someone(string Number, string PersonalNumber, string Phone, string Name);
