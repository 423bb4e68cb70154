namespace VssId.Channels.Simulators.Zalo;

/// <summary>Every answer of the OA API; always with HTTP 200.</summary>
/// <param name="Error">0, or the number of the error.</param>
/// <param name="Message">Zalo's words.</param>
/// <param name="Data">What was asked for; absent with an error.</param>
internal sealed record OaAnswer(int Error, string Message, OaData? Data)
{
    /// <summary>It was done.</summary>
    public static OaAnswer Success(OaData data) => new(0, "Success", data);

    /// <summary>It was refused.</summary>
    public static OaAnswer Of(OaError error) => new(error.Code, error.Message, null);
}
