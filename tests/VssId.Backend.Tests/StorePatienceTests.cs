using Microsoft.Extensions.Time.Testing;
using VssId.Backend.Database;

namespace VssId.Backend.Tests;

/// <summary>What waits for the processor is not ended by the deadline of the database.</summary>
public sealed class StorePatienceTests
{
    [Fact]
    public void The_deadline_stands_still_in_a_pause_and_begins_anew_after_it()
    {
        var clock = new FakeTimeProvider();
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(1), clock);
        var patience = new StorePatience(deadline, TimeSpan.FromSeconds(1));
        clock.Advance(TimeSpan.FromMilliseconds(999));
        using (patience.Pause())
        {
            clock.Advance(TimeSpan.FromSeconds(10));
            deadline.IsCancellationRequested.ShouldBeFalse();
        }

        clock.Advance(TimeSpan.FromMilliseconds(999));
        deadline.IsCancellationRequested.ShouldBeFalse();
        clock.Advance(TimeSpan.FromMilliseconds(1));
        deadline.IsCancellationRequested.ShouldBeTrue();
    }
}
