using System.Text.Json.Serialization;

namespace VssId.Bot.Builder.Schema;

/// <summary>A place.</summary>
public class Place : Entity
{
    /// <summary>Creates an empty one.</summary>
    public Place()
        : base("Place")
    {
    }

    /// <summary>Its address: a text or a postal address.</summary>
    [JsonConverter(typeof(ProtocolValueConverter))]
    public object? Address { get; set; }

    /// <summary>Where it is: coordinates or a shape.</summary>
    [JsonConverter(typeof(ProtocolValueConverter))]
    public object? Geo { get; set; }

    /// <summary>Its map: an address or a map.</summary>
    [JsonConverter(typeof(ProtocolValueConverter))]
    public object? HasMap { get; set; }

    /// <summary>Its name.</summary>
    public string? Name { get; set; }
}
