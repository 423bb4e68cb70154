namespace VssId.Channels.Simulators.Ussd;

/// <summary>A code that is dialled on a key phone.</summary>
/// <param name="Phone">The phone: <c>0900000001</c>.</param>
/// <param name="Code">The code: <c>*1900*3#</c>.</param>
internal sealed record KeyPhoneCall(string? Phone, string? Code);
