namespace VssId.Backend.Client;

/// <summary>Keys that are no secret, so that a newcomer needs none. They work in the environment Development only.</summary>
public static class DevelopmentKeys
{
    /// <summary>Key of the bot, 32 bytes as base64.</summary>
    public const string Service = "ZGV2ZWxvcG1lbnQtb25seS1zZXJ2aWNlLWtleS0wMDE=";
}
