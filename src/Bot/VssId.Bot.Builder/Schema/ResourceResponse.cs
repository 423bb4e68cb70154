namespace VssId.Bot.Builder.Schema;

/// <summary>Id of a resource that was made.</summary>
public class ResourceResponse
{
    /// <summary>Creates an empty answer.</summary>
    public ResourceResponse()
    {
    }

    /// <summary>Creates an answer.</summary>
    /// <param name="id">Id of the resource.</param>
    public ResourceResponse(string? id) => Id = id;

    /// <summary>Id of the resource.</summary>
    public string? Id { get; set; }
}
