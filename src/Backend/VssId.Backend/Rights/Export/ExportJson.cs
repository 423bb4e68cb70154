using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace VssId.Backend.Rights.Export;

/// <summary>The data of a citizen as JSON, with Vietnamese letters as they are.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ExportedData))]
internal sealed partial class ExportJson : JsonSerializerContext
{
    /// <summary>For people who open the file in an editor as well.</summary>
    public static ExportJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        NewLine = "\n",
    });
}
