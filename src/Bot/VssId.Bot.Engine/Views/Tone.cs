using System.Text.Json.Serialization;

namespace VssId.Bot.Engine.Views;

/// <summary>How something is shown. Colour never says what the words do not say.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Tone>))]
public enum Tone
{
    /// <summary>As usual.</summary>
    Plain,

    /// <summary>In red, where there are colours: something is late, missing or over.</summary>
    Warning,
}
