using VssId.Backend.Client.Files;

namespace VssId.Backend.Client.Events;

/// <summary>An officer has done something with a file.</summary>
/// <param name="Code">Code of the file.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="State">How it stands now.</param>
/// <param name="Reason">What the officer says.</param>
public sealed record FileDecided(string Code, FileKind Kind, FileState State, string? Reason = null)
{
    /// <summary>Never prints the code.</summary>
    public override string ToString() => $"{nameof(FileDecided)} {{ {Kind} {State} }}";
}
