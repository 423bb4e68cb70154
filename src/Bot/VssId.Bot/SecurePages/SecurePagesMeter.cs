using System.Diagnostics.Metrics;

namespace VssId.Bot.SecurePages;

/// <summary>Counts what the secure pages answered.</summary>
internal sealed class SecurePagesMeter
{
    private readonly Counter<long> _answers;

    public SecurePagesMeter(IMeterFactory meters) =>
        _answers = meters.Create("VssId.Bot.SecurePages").CreateCounter<long>("vssid.bot.secure_pages", description: "Answers of the secure pages.");

    public void Answered(string outcome) => _answers.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
