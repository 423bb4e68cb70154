using System.ComponentModel.DataAnnotations;

namespace VssId.Bot.Services.Photos;

/// <summary>Pictures that citizens send. Section <c>Photos</c>.</summary>
internal sealed class PhotoOptions
{
    /// <summary>Largest file, in bytes. Default 10 MB: phones of today make 3 to 8; 1 to 20 MB.</summary>
    [Range(1 << 20, 20 << 20)]
    public int MaxBytes { get; set; } = 10 << 20;

    /// <summary>Most pixels, as the header says, before anything is decoded. Default 50 million, what phones of today make at most by default; 1 to 200 million. A progressive JPEG takes 3 to 6 bytes of memory for each, in whatever size it is decoded.</summary>
    [Range(1_000_000, 200_000_000)]
    public long MaxPixels { get; set; } = 50_000_000;

    /// <summary>Most pixels that are decoded at once; a JPEG is decoded in a smaller size, a PNG cannot be. Default 20 million, 80 MB of memory; 1 to 50 million.</summary>
    [Range(1_000_000, 50_000_000)]
    public int MaxDecoded { get; set; } = 20_000_000;

    /// <summary>Pixels of the shorter side. Default 400: below, the small print of a card cannot be read; 100 to 2,000.</summary>
    [Range(100, 2_000)]
    public int ShortestSide { get; set; } = 400;

    /// <summary>Pixels of the longer side of what is kept. Default 1,600: enough to read a card, small enough for an officer's line; 800 to 3,000.</summary>
    [Range(800, 3_000)]
    public int LongestSide { get; set; } = 1_600;

    /// <summary>Mean brightness, 0 to 255, below which a picture is too dark. Default 45; 0 to 100.</summary>
    [Range(0, 100)]
    public int Darkest { get; set; } = 45;

    /// <summary>Mean brightness above which nothing is seen. Default 238: a card on white paper stays below; 200 to 255.</summary>
    [Range(200, 255)]
    public int Brightest { get; set; } = 238;

    /// <summary>Variance of the Laplacian, on a grey picture whose longer side has 500 pixels, below which it is blurred. Default 30; 0 to 500. 0 takes every picture.</summary>
    [Range(0, 500)]
    public int Sharpness { get; set; } = 30;

    /// <summary>Pictures that are decoded at the same time. Default 2: each usually takes up to 80 MB, a large progressive JPEG 300; 1 to 16.</summary>
    [Range(1, 16)]
    public int AtOnce { get; set; } = 2;
}
