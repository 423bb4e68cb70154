namespace VssId.Backend.Client.Registrations;

/// <summary>An address in the two-level administration of today.</summary>
/// <param name="ProvinceCode">Official code of the province, 2 digits.</param>
/// <param name="Province">Its name: <c>Tỉnh Thanh Hóa</c>.</param>
/// <param name="CommuneCode">Official code of the commune, 5 digits.</param>
/// <param name="Commune">Its name: <c>Phường Hạc Thành</c>.</param>
/// <param name="Street">House, street, village, hamlet; 1 to 200 characters.</param>
public sealed record HomeAddress(string ProvinceCode, string Province, string CommuneCode, string Commune, string Street)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(HomeAddress);
}
