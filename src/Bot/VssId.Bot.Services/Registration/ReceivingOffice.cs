namespace VssId.Bot.Services.Registration;

/// <summary>The office that receives a file.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
internal sealed record ReceivingOffice(string Code, string Name);
