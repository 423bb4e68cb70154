using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using VssId.Backend.Locations;

namespace VssId.Backend.Tests;

/// <summary>Provinces are found by whatever people write.</summary>
public sealed class ProvinceTests
{
    [Theory]
    [InlineData("38", "Thanh Hóa")]
    [InlineData("Thanh Hóa", "Thanh Hóa")]
    [InlineData("Thanh Hoá", "Thanh Hóa")]
    [InlineData("tinh THANH  hoa", "Thanh Hóa")]
    [InlineData(" Tỉnh Thanh Hóa. ", "Thanh Hóa")]
    [InlineData("TP. Hồ Chí Minh", "Hồ Chí Minh")]
    [InlineData("Thành phố Hồ Chí Minh", "Hồ Chí Minh")]
    [InlineData("tp hcm", "Hồ Chí Minh")]
    [InlineData("TP.HCM", "Hồ Chí Minh")]
    [InlineData("TPHCM", "Hồ Chí Minh")]
    [InlineData("T.P. Hồ Chí Minh", "Hồ Chí Minh")]
    [InlineData("Sài Gòn", "Hồ Chí Minh")]
    [InlineData("thành phố Huế", "Huế")]
    [InlineData("ĐẮK LẮK", "Đắk Lắk")]
    [InlineData("Đắc Lắc", "Đắk Lắk")]
    [InlineData("tp Đồng Nai", "Đồng Nai")]
    public void A_province_is_found_in_any_spelling(string text, string today) => Provinces.Find(text).ShouldNotBeNull().ShouldSatisfyAllConditions(
        province => province.Name.ShouldBe(today),
        province => province.Former.ShouldBeNull());

    [Theory]
    [InlineData("nam dinh", "Ninh Bình", "Nam Định")]
    [InlineData("Tỉnh Nam Định", "Ninh Bình", "Nam Định")]
    [InlineData("Thừa Thiên Huế", "Huế", "Thừa Thiên Huế")]
    [InlineData("thừa thiên - huế", "Huế", "Thừa Thiên Huế")]
    [InlineData("Bà Rịa Vũng Tàu", "Hồ Chí Minh", "Bà Rịa - Vũng Tàu")]
    [InlineData("vũng tàu", "Hồ Chí Minh", "Bà Rịa - Vũng Tàu")]
    [InlineData("Bắc Cạn", "Thái Nguyên", "Bắc Kạn")]
    [InlineData("Đắc Nông", "Lâm Đồng", "Đắk Nông")]
    public void A_former_name_is_told_beside_the_one_of_today(string text, string today, string former) => Provinces.Find(text).ShouldNotBeNull().ShouldSatisfyAllConditions(
        province => province.Name.ShouldBe(today),
        province => province.Former.ShouldBe(former));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("%")]
    [InlineData("36")]
    [InlineData("tỉnh")]
    [InlineData("Thanh")]
    [InlineData("Paris")]
    public void What_is_no_province_is_not_guessed(string text) => Provinces.Find(text).ShouldBeNull();

    [Fact]
    public void Each_of_the_34_is_found_by_code_and_name_and_each_of_the_63_leads_to_one_of_them()
    {
        Provinces.Codes.Count().ShouldBe(34);
        foreach (var code in Provinces.Codes)
        {
            var name = Provinces.NameOf(code);
            foreach (var text in new[] { code, name, $"tỉnh {name}", $"TP {name}", name.ToUpperInvariant(), name.Normalize(NormalizationForm.FormD), Folding.Fold(name) })
            {
                Provinces.Find(text).ShouldBe(new Province(code, name, Former: null), text);
            }
        }

        var former = Provinces.Read("former-provinces.csv");
        former.Count.ShouldBe(63);
        foreach (var row in former)
        {
            var found = Provinces.Find(row[1]).ShouldNotBeNull();
            found.Code.ShouldBe(row[2]);
            found.Name.ShouldBe(row[3]);
            found.Former.ShouldBe(row[1] == row[3] ? null : row[1]);
            Provinces.OfFormerCode(row[0]).ShouldBe(row[2]);
        }

        Provinces.OfFormerCode("99").ShouldBeNull();
    }

    [Fact]
    public void A_code_of_today_leads_to_itself_among_the_former_ones()
    {
        foreach (var code in Provinces.Codes)
        {
            Provinces.OfFormerCode(code).ShouldBe(code);
        }
    }

    [Property(MaxTest = 500)]
    public Property Folding_is_done_once_and_for_all()
    {
        var letters = Gen.Elements("aăâáàảãạấầẩẫậđĐeêéèẻẽẹếềểễệiíìỉĩịoôơóòỏõọốồổỗộớờởỡợuưúùủũụứừửữựyýỳỷỹỵABCÀÉ019 .-–_%'\t\u0000\u00a0".ToCharArray());
        return Prop.ForAll(letters.ListOf().ToArbitrary(), list =>
        {
            var text = new string([.. list]);
            var folded = Folding.Fold(text);
            Folding.Fold(folded).ShouldBe(folded);
            Folding.Fold(text.Normalize(NormalizationForm.FormD)).ShouldBe(folded);
            Folding.Fold(text.ToUpper(CultureInfo.InvariantCulture)).ShouldBe(folded);
            folded.ShouldAllBe(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == ' ');
            folded.Trim().ShouldBe(folded);
            folded.ShouldNotContain("  ");
        });
    }
}
