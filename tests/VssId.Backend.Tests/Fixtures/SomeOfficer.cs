namespace VssId.Backend.Tests.Fixtures;

/// <summary>An officer of a test.</summary>
internal sealed record SomeOfficer(string Login, string Password, byte[] Secret, string Name);
