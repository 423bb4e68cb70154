using System.Text.Json;
using System.Text.Json.Serialization;

namespace VssId.Channels.Simulators.Sms;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SmsSending))]
[JsonSerializable(typeof(SmsReceipt))]
[JsonSerializable(typeof(SmsMessages))]
internal sealed partial class SmsInboxJson : JsonSerializerContext;
