using Microsoft.Extensions.Hosting;
using VssId.Bot.Engine.Turns;

namespace VssId.Bot.Storage.Tests.Servers;

/// <summary>A process with an embedded store that commits turn after turn and says each time what was acknowledged, until it is killed.</summary>
internal static class Writer
{
    public const string Argument = "--write-until-killed";
    public const int Conversations = 4;

    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public static string Conversation(int number) => $"web:writer-{number}";

    public static async Task RunAsync(string directory)
    {
        await using var replica = await Replica.StartAsync(TimeProvider.System, Environments.Development, ("Storage:Garnet:DataDirectory", directory), ("Storage:Garnet:CheckpointEvery", "00:00:01"));
        await Task.WhenAll(Enumerable.Range(0, Conversations).Select(number => WriteAsync(replica, number)));
    }

    private static async Task WriteAsync(Replica replica, int number)
    {
        var conversation = Conversation(number);
        var version = (await replica.Store.LoadAsync(conversation, CancellationToken.None))?.Version ?? 0;
        while (true)
        {
            await replica.Inbox.AdmitAsync(new Arrival(conversation, $"{conversation} {version}", "event"u8.ToArray()), CancellationToken.None);
            Console.WriteLine($"admitted {number} {version}");
            var outcome = await replica.Store.CommitAsync(
                new TurnCommit(conversation, version, BitConverter.GetBytes(version + 1), Life) { Log = ["one"u8.ToArray(), "two"u8.ToArray()], Due = TimeProvider.System.GetUtcNow() },
                CancellationToken.None);
            if (outcome == CommitOutcome.Committed)
            {
                version++;
                Console.WriteLine($"committed {number} {version}");
            }
        }
    }
}
