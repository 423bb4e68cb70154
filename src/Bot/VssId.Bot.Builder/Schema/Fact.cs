namespace VssId.Bot.Builder.Schema;

/// <summary>A line of a receipt.</summary>
public class Fact
{
    /// <summary>Creates an empty one.</summary>
    public Fact()
    {
    }

    /// <summary>Creates one.</summary>
    public Fact(string? key = null, string? value = null)
    {
        Key = key;
        Value = value;
    }

    /// <summary>What it is.</summary>
    public string? Key { get; set; }

    /// <summary>Its value.</summary>
    public string? Value { get; set; }
}
