using Shouldly;
using Xunit;

namespace VssId.Bot.Builder.Tests;

public sealed class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_read_is_of_the_type_that_was_written_and_the_readers_own()
    {
        await WriteAsync(("item", new Item { Count = 1 }), ("poco", new Poco { Count = 2 }));

        var read = await _storage.ReadAsync(["item", "poco", "missing"], Token);
        read.Keys.ShouldBe(["item", "poco"]);
        ((Poco)read["poco"]).Count = 99;

        (await ReadAsync<Poco>("poco")).Count.ShouldBe(2);
        (await ReadAsync<Item>("item")).ETag.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_stale_tag_is_refused_and_a_star_overwrites()
    {
        await WriteAsync(("k", new Item { Count = 1 }));
        var first = await ReadAsync<Item>("k");
        var second = await ReadAsync<Item>("k");

        first.Count = 2;
        await WriteAsync(("k", first));
        second.Count = 3;
        await Should.ThrowAsync<ETagConflictException>(() => WriteAsync(("k", second)));
        first.Count = 4;
        await Should.ThrowAsync<ETagConflictException>(() => WriteAsync(("k", first)));
        (await ReadAsync<Item>("k")).Count.ShouldBe(2);

        second.ETag = "*";
        await WriteAsync(("k", second));
        (await ReadAsync<Item>("k")).Count.ShouldBe(3);
    }

    [Fact]
    public async Task An_empty_tag_creates_only()
    {
        await WriteAsync(("k", new Item { ETag = "", Count = 1 }));
        await Should.ThrowAsync<ETagConflictException>(() => WriteAsync(("k", new Item { ETag = "", Count = 2 })));
        (await ReadAsync<Item>("k")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_tag_of_something_deleted_is_stale()
    {
        await WriteAsync(("k", new Item()));
        var item = await ReadAsync<Item>("k");
        await _storage.DeleteAsync(["k", "missing"], Token);
        await Should.ThrowAsync<ETagConflictException>(() => WriteAsync(("k", item)));
        (await _storage.ReadAsync(["k"], Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Keys_of_one_call_are_written_together_or_not_at_all()
    {
        await WriteAsync(("a", new Item { Count = 1 }), ("b", new Item { Count = 1 }));
        var a = await ReadAsync<Item>("a");
        var b = await ReadAsync<Item>("b");
        await WriteAsync(("b", new Item { Count = 5 }));

        a.Count = b.Count = 2;
        await Should.ThrowAsync<ETagConflictException>(() => WriteAsync(("a", a), ("b", b)));

        (await ReadAsync<Item>("a")).Count.ShouldBe(1);
        (await ReadAsync<Item>("b")).Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_dictionary_has_its_tag_as_an_entry_and_an_object_without_one_overwrites()
    {
        await WriteAsync(("d", new Dictionary<string, object> { ["n"] = 1 }), ("p", new Poco { Count = 1 }));
        var one = await ReadAsync<Dictionary<string, object>>("d");
        var other = await ReadAsync<Dictionary<string, object>>("d");
        one["n"] = 2;
        await WriteAsync(("d", one));
        await Should.ThrowAsync<ETagConflictException>(() => WriteAsync(("d", other)));

        await WriteAsync(("p", new Poco { Count = 7 }));
        (await ReadAsync<Poco>("p")).Count.ShouldBe(7);
    }

    [Fact]
    public async Task Of_a_hundred_writers_with_the_same_tag_one_wins()
    {
        await WriteAsync(("k", new Item()));
        var tag = (await ReadAsync<Item>("k")).ETag;

        var won = await Task.WhenAll(Enumerable.Range(1, 100).Select(number => Task.Run(
            async () =>
            {
                try
                {
                    await WriteAsync(("k", new Item { ETag = tag, Count = number }));
                    return true;
                }
                catch (ETagConflictException)
                {
                    return false;
                }
            },
            Token)));

        won.Count(one => one).ShouldBe(1);
        (await ReadAsync<Item>("k")).Count.ShouldBe(Array.IndexOf(won, true) + 1);
    }

    private Task WriteAsync(params (string Key, object Item)[] changes) => _storage.WriteAsync(changes.ToDictionary(change => change.Key, change => change.Item), Token);

    private async Task<T> ReadAsync<T>(string key)
        where T : class => (await _storage.ReadAsync<T>([key], Token))[key];

    public sealed class Item : IStoreItem
    {
        public string? ETag { get; set; }

        public int Count { get; set; }
    }

    public sealed class Poco
    {
        public int Count { get; set; }
    }
}
