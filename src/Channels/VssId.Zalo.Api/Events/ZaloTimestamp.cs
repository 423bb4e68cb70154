using System.Text;
using System.Text.Json;

namespace VssId.Zalo.Api.Events;

/// <summary>The time of a webhook event.</summary>
public static class ZaloTimestamp
{
    /// <summary>The top-level <c>timestamp</c> of a body as it stands there: the content of the string, or the digits of the number. The last one counts when there are several.</summary>
    /// <returns>The value; <see langword="null"/> when the body is no JSON object or has none.</returns>
    public static string? Find(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject)
            {
                return null;
            }

            string? found = null;
            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                var isTimestamp = reader.ValueTextEquals("timestamp"u8);
                reader.Read();
                if (isTimestamp)
                {
                    found = reader.TokenType switch
                    {
                        JsonTokenType.String => reader.GetString(),
                        JsonTokenType.Number => Encoding.ASCII.GetString(reader.ValueSpan),
                        _ => null,
                    };
                }

                reader.Skip();
            }

            return found;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // The reader's word for half a surrogate pair and for bytes that are no UTF-8.
            return null;
        }
    }
}
