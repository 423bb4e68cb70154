using System.Text.Json;
using System.Text.Json.Serialization;
using VssId.Backend.Client.Events;

namespace VssId.Backend.Client;

/// <summary>The contract as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChallengeRequest))]
[JsonSerializable(typeof(Challenge))]
[JsonSerializable(typeof(CodeAttempt))]
[JsonSerializable(typeof(AttemptResult))]
[JsonSerializable(typeof(Session))]
[JsonSerializable(typeof(HealthCard))]
[JsonSerializable(typeof(TakeOver))]
[JsonSerializable(typeof(PastSignIns))]
[JsonSerializable(typeof(BackendEvent))]
[JsonSerializable(typeof(SessionOver))]
[JsonSerializable(typeof(BackendProblem))]
public sealed partial class BackendJson : JsonSerializerContext;
