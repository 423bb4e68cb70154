using System.Text.Json;
using System.Text.Json.Serialization;

namespace VssId.Channels.Simulators.Ussd;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(KeyPhoneCall))]
[JsonSerializable(typeof(KeyPhoneInput))]
[JsonSerializable(typeof(KeyPhoneScreen))]
internal sealed partial class UssdSimulatorJson : JsonSerializerContext;
