namespace VssId.EndToEnd.Tests;

/// <summary>A house that people talk to: inside this process or in one of its own.</summary>
internal interface IHouse
{
    /// <summary>Speaks to the bot's address.</summary>
    HttpClient Http { get; }

    /// <summary>Waits until the answers to what was said are there.</summary>
    /// <param name="read">Reads what was answered since the last time; empty when there is nothing yet.</param>
    Task<string> HearAsync(Func<Task<string>> read);

    /// <summary>The text messages that came since the last call.</summary>
    Task<IReadOnlyList<string>> MessagesAsync();
}
