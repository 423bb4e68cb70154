namespace VssId.Bot.Language.Entities;

/// <summary>What an entity stands for.</summary>
public abstract record EntityValue
{
    private EntityValue()
    {
    }

    /// <summary>A time.</summary>
    /// <param name="Readings">One or two readings, the preferred one first.</param>
    public sealed record Time(IReadOnlyList<TimeReading> Readings) : EntityValue;

    /// <summary>A number, a position or an amount.</summary>
    /// <param name="Value">The number.</param>
    /// <param name="Unit">ISO 4217 code of the currency (<c>VND</c>); none for numbers and ordinals.</param>
    public sealed record Quantity(decimal Value, string? Unit = null) : EntityValue;

    /// <summary>A name, number or key.</summary>
    /// <param name="Value">As <see cref="EntityTypes"/> says for its kind.</param>
    public sealed record Key(string Value) : EntityValue;
}
