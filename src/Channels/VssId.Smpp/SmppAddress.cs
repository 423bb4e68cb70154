namespace VssId.Smpp;

/// <summary>An address: a phone or a service code. It prints without its digits.</summary>
/// <param name="Ton">Type of number; 1 is international.</param>
/// <param name="Npi">Numbering plan; 1 is that of telephones.</param>
/// <param name="Digits">At most 20 characters.</param>
public readonly record struct SmppAddress(byte Ton, byte Npi, string Digits)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Ton}/{Npi}";
}
