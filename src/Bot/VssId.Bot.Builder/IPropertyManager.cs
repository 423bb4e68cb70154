namespace VssId.Bot.Builder;

/// <summary>Has properties.</summary>
public interface IPropertyManager
{
    /// <summary>Gives access to a property.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name, not blank.</param>
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
