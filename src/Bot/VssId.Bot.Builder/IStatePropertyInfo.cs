namespace VssId.Bot.Builder;

/// <summary>A property of a state.</summary>
public interface IStatePropertyInfo
{
    /// <summary>Its name, unique in the state.</summary>
    string Name { get; }
}
