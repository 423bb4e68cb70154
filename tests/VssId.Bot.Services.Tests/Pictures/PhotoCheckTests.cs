using Microsoft.Extensions.Options;
using Shouldly;
using SkiaSharp;
using VssId.Bot.Services.Photos;
using VssId.Bot.Testing.Pictures;
using Xunit;

namespace VssId.Bot.Services.Tests.Pictures;

/// <summary>What becomes of pictures that citizens send; they are drawn here.</summary>
public sealed class PhotoCheckTests
{
    private static readonly PhotoCheck Check = new(Options.Create(new PhotoOptions()));

    [Fact]
    public void A_sharp_picture_is_taken_as_a_small_JPEG()
    {
        foreach (var picture in new[] { DrawnPictures.Card(), DrawnPictures.CardAsPng(), DrawnPictures.Card(width: 3200) })
        {
            var verdict = Check.Look(picture);
            verdict.Fault.ShouldBe(PhotoFault.None);
            verdict.Picture.Length.ShouldBeInRange(10_000, 1 << 20);
            using var kept = SKBitmap.Decode(verdict.Picture);
            Math.Max(kept.Width, kept.Height).ShouldBeLessThanOrEqualTo(1600);
        }
    }

    [Theory]
    [InlineData("blurred", "Blurred")]
    [InlineData("dark", "TooDark")]
    [InlineData("small", "TooSmall")]
    [InlineData("text", "NotAPicture")]
    public void What_cannot_be_read_is_refused_with_its_reason(string name, string fault) => Check.Look(DrawnPictures.Named(name)).Fault.ToString().ShouldBe(fault);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(6, false)]
    [InlineData(9, false)]
    [InlineData(20, false)]
    public void A_little_blur_is_taken_and_much_is_not(float blur, bool isTaken) => (Check.Look(DrawnPictures.Card(blur: blur)).Fault is PhotoFault.None).ShouldBe(isTaken);

    [Fact]
    public void White_all_over_is_too_bright() => Check.Look(DrawnPictures.White()).Fault.ShouldBe(PhotoFault.TooBright);

    [Fact]
    public void More_bytes_or_pixels_than_are_read_are_refused_before_anything_is_decoded()
    {
        Check.Look(new byte[(10 << 20) + 1]).Fault.ShouldBe(PhotoFault.TooBig);

        // A PNG whose header says 60,000 by 60,000, and nothing behind it.
        byte[] bomb = [0x89, .. "PNG"u8, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60, 8, 2, 0, 0, 0, 0, 0, 0, 0];
        Check.Look(bomb).Fault.ShouldBeOneOf(PhotoFault.TooBig, PhotoFault.NotAPicture);
        new PhotoCheck(Options.Create(new PhotoOptions { MaxPixels = 1_000_000 })).Look(DrawnPictures.Card()).Fault.ShouldBe(PhotoFault.TooBig);
    }

    [Fact]
    public void A_broken_picture_is_none_whatever_its_beginning_says()
    {
        var whole = DrawnPictures.Card();
        foreach (var length in new[] { 3, 4, 100, whole.Length / 2 })
        {
            Check.Look(whole.AsMemory(0, length)).Fault.ShouldBe(PhotoFault.NotAPicture, $"{length}");
        }

        Check.Look("GIF89a\u0001\u0000"u8.ToArray()).Fault.ShouldBe(PhotoFault.NotAPicture);
        Check.Look("<html><body>ảnh.jpg</body></html>"u8.ToArray()).Fault.ShouldBe(PhotoFault.NotAPicture);
        Check.Look(Array.Empty<byte>()).Fault.ShouldBe(PhotoFault.NotAPicture);
    }

    [Fact]
    public void A_picture_is_kept_upright_and_without_what_the_phone_wrote_into_it()
    {
        var exif = WithExif(DrawnPictures.Card(), orientation: 6);
        var verdict = Check.Look(exif);
        verdict.Fault.ShouldBe(PhotoFault.None);
        using var kept = SKBitmap.Decode(verdict.Picture);
        kept.Height.ShouldBeGreaterThan(kept.Width);
        verdict.Picture.AsSpan().IndexOf("Exif"u8).ShouldBe(-1);
        exif.AsSpan().IndexOf("Exif"u8).ShouldBePositive();
    }

    // An APP1 segment behind the start of the image: one entry, orientation (EXIF 2.32, tag 0x0112).
    private static byte[] WithExif(byte[] jpeg, byte orientation) =>
    [
        .. jpeg[..2], 0xFF, 0xE1, 0, 34, .. "Exif"u8, 0, 0, .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0, .. jpeg[2..],
    ];
}
