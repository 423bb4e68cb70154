using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using VssId.Bot.Storage.Sealing;

namespace VssId.Bot.Storage.Tests.Sealing;

public sealed class SealTests
{
    private const string Conversation = "zalo:oa:person";

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void What_was_sealed_is_opened_again()
    {
        var seal = Create(Key(1));
        foreach (var length in new[] { 0, 1, 31, 32, 4_096, 40_000 })
        {
            var plain = Enumerable.Range(0, length).Select(index => (byte)index).ToArray();
            seal.Open(SealPurpose.Record, Conversation, seal.Close(SealPurpose.Record, Conversation, plain)).ShouldBe(plain);
        }
    }

    [Fact]
    public void A_seal_of_the_first_release_is_opened_for_ever()
    {
        var closed = Convert.FromHexString(SealFixtures.FirstRelease);

        Encoding.UTF8.GetString(Create(Key(1)).Open(SealPurpose.Record, Conversation, closed)!).ShouldBe("Thẻ bảo hiểm y tế");
    }

    [Fact]
    public void The_name_of_the_key_stands_in_front()
    {
        var closed = Create(Key(1)).Close(SealPurpose.Record, Conversation, "text"u8);

        closed[0].ShouldBe((byte)1);
        Encoding.ASCII.GetString(closed, 2, closed[1]).ShouldBe("key1");
        closed.Length.ShouldBe(2 + 4 + 12 + 16 + 4);
    }

    [Fact]
    public void The_same_text_is_never_sealed_alike()
    {
        var seal = Create(Key(1));

        Enumerable.Range(0, 1_000).Select(_ => Convert.ToHexString(seal.Close(SealPurpose.Record, Conversation, "text"u8))).Distinct().Count().ShouldBe(1_000);
    }

    [Fact]
    public void Every_flipped_bit_is_found()
    {
        var seal = Create(Key(1));
        var closed = seal.Close(SealPurpose.Record, Conversation, "some text"u8);
        for (var bit = 0; bit < closed.Length * 8; bit++)
        {
            byte[] changed = [.. closed];
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Should.Throw<SealBrokenException>(() => seal.Open(SealPurpose.Record, Conversation, changed), $"bit {bit}");
        }
    }

    [Fact]
    public void Every_cut_is_found()
    {
        var seal = Create(Key(1));
        var closed = seal.Close(SealPurpose.Record, Conversation, "some text"u8);
        for (var length = 0; length < closed.Length; length++)
        {
            Should.Throw<SealBrokenException>(() => seal.Open(SealPurpose.Record, Conversation, closed.AsSpan(0, length)), $"{length} bytes");
        }
    }

    [Theory]
    [InlineData("zalo:oa:other", SealPurpose.Record)]
    [InlineData(Conversation, SealPurpose.Log)]
    [InlineData(Conversation, SealPurpose.Inbox)]
    [InlineData(Conversation, SealPurpose.Item)]
    internal void A_seal_holds_for_one_conversation_and_one_purpose(string conversation, SealPurpose purpose)
    {
        var seal = Create(Key(1));
        var closed = seal.Close(SealPurpose.Record, Conversation, "text"u8);

        Should.Throw<SealBrokenException>(() => seal.Open(purpose, conversation, closed));
    }

    [Fact]
    public void Another_key_of_the_same_name_does_not_open()
    {
        var closed = Create(Key(1)).Close(SealPurpose.Record, Conversation, "text"u8);
        var other = new SealingKey { Id = "key1", Key = Convert.ToBase64String(Enumerable.Repeat((byte)9, 32).ToArray()) };

        Should.Throw<SealBrokenException>(() => Create(other).Open(SealPurpose.Record, Conversation, closed));
    }

    [Fact]
    public void Replicas_that_know_the_next_key_read_each_other_over_the_rotation()
    {
        var rotation = _time.GetUtcNow() + TimeSpan.FromMinutes(5);
        var here = Create(Key(1), Key(2, rotation));
        var there = Create(Key(2, rotation), Key(1));
        var before = here.Close(SealPurpose.Record, Conversation, "before"u8);

        _time.Advance(TimeSpan.FromMinutes(5));
        var after = here.Close(SealPurpose.Record, Conversation, "after"u8);

        Encoding.ASCII.GetString(before, 2, 4).ShouldBe("key1");
        Encoding.ASCII.GetString(after, 2, 4).ShouldBe("key2");
        there.Open(SealPurpose.Record, Conversation, before).ShouldNotBeNull();
        there.Open(SealPurpose.Record, Conversation, after).ShouldNotBeNull();
    }

    private static SealingKey Key(byte number, DateTimeOffset? since = null) =>
        new() { Id = $"key{number}", Key = Convert.ToBase64String(Enumerable.Repeat(number, 32).ToArray()), Since = since ?? DateTimeOffset.UnixEpoch };

    private Seal Create(params SealingKey[] keys) => new(new KeyRing(Options.Create(new SealingOptions { Keys = keys }), _time));
}
