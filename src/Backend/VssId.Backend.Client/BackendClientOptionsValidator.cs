using Microsoft.Extensions.Options;

namespace VssId.Backend.Client;

/// <summary>Checks the ranges of <see cref="BackendClientOptions"/>, written by the compiler.</summary>
[OptionsValidator]
internal sealed partial class BackendClientOptionsValidator : IValidateOptions<BackendClientOptions>;
