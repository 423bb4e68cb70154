namespace VssId.Bot.Builder.Schema;

/// <summary>A point on earth.</summary>
public class GeoCoordinates : Entity
{
    /// <summary>Creates an empty one.</summary>
    public GeoCoordinates()
        : base("GeoCoordinates")
    {
    }

    /// <summary>Height in metres.</summary>
    public double? Elevation { get; set; }

    /// <summary>Latitude in degrees, WGS 84.</summary>
    public double? Latitude { get; set; }

    /// <summary>Longitude in degrees, WGS 84.</summary>
    public double? Longitude { get; set; }

    /// <summary>Its name.</summary>
    public string? Name { get; set; }
}
