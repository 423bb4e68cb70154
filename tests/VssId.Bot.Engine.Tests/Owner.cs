namespace VssId.Bot.Engine.Tests;

/// <summary>What flows of these tests require.</summary>
internal sealed record Owner(string Number);
