namespace VssId.Channels.Ussd;

/// <summary>How much fits on a screen.</summary>
/// <param name="First">Septets of the first screen of a dialogue.</param>
/// <param name="Later">Septets of every other.</param>
internal sealed record UssdLimits(int First, int Later)
{
    /// <summary>Septets that the words <c>CON </c> and <c>END </c> may take of a screen.</summary>
    public const int Prefix = 4;
}
