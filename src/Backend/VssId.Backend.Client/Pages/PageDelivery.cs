using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Pages;

/// <summary>How a citizen comes to a secure page.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PageDelivery>))]
public enum PageDelivery
{
    /// <summary>By the link in the answer, shown in the conversation.</summary>
    Link,

    /// <summary>By a link in a text message to the phone on record; the answer holds none.</summary>
    Text,
}
