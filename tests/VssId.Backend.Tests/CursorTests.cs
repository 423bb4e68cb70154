using VssId.Backend.Records;

namespace VssId.Backend.Tests;

/// <summary>Where a part of a list ended, as a text that goes out and comes back.</summary>
public sealed class CursorTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(739_000, 42)]
    [InlineData(3_652_058, long.MaxValue)]
    public void A_cursor_is_read_as_it_was_written(int key, long id)
    {
        Cursor.TryParse(new Cursor(key, id).ToString(), out var cursor).ShouldBeTrue();
        cursor.ShouldBe(new Cursor(key, id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAA AAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAA+")]
    public void Another_text_is_none(string text) => Cursor.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(3_652_059)]
    [InlineData(int.MaxValue)]
    public void A_number_that_no_day_has_is_none(int key) => Cursor.TryParse(new Cursor(key, 1).ToString(), out _).ShouldBeFalse();
}
