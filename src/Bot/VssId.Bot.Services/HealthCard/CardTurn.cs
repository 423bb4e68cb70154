using System.Text.Json.Serialization;

namespace VssId.Bot.Services.HealthCard;

/// <summary>Which way the picture of a card is turned.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CardTurn>))]
internal enum CardTurn
{
    /// <summary>As one holds it.</summary>
    None,

    /// <summary>By a quarter to the right: it fills a narrow screen, which is then turned the other way.</summary>
    Quarter,
}
