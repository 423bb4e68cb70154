namespace VssId.Backend.Officers.Pages;

/// <summary>How the sample officer signs in, shown in Development only.</summary>
internal sealed record SampleCredentials(string Login, string Password, string Code, OfficerRole Role);
