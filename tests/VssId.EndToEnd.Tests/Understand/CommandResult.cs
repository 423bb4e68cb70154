using System.Text.Json.Nodes;

namespace VssId.EndToEnd.Tests.Understand;

/// <summary>What a run of the command has given.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">All of its standard output.</param>
/// <param name="Errors">All of its standard error.</param>
internal sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of the output; the last one ends with a line feed too.</summary>
    public string[] Lines => Output.Split('\n')[..^1];

    /// <summary>The lines as JSON.</summary>
    public JsonObject[] Answers => [.. Lines.Select(line => JsonNode.Parse(line)!.AsObject())];
}
