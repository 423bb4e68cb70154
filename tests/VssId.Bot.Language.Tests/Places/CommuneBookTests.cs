using Shouldly;
using VssId.Bot.Language.Places;
using VssId.Bot.Language.Text;
using Xunit;

namespace VssId.Bot.Language.Tests.Places;

public sealed class CommuneBookTests
{
    [Fact]
    public void There_are_34_provinces_and_3321_communes_and_each_is_found_by_its_whole_name()
    {
        CommuneBook.Provinces.Count.ShouldBe(34);
        var found = 0;
        foreach (var province in CommuneBook.Provinces)
        {
            // Each has a word that begins with one of these; a letter alone may be the name of a former commune.
            var all = "abcdefghijklmnopqrstuvwxyz0123456789".Select(letter => letter.ToString()).Append("vi").SelectMany(beginning => CommuneBook.Find(province.Code, beginning)).Where(match => match.Former is null).Select(match => match.Commune).DistinctBy(commune => commune.Code).ToList();
            foreach (var commune in all)
            {
                CommuneBook.Find(province.Code, commune.Name).Select(match => match.Commune.Code).ShouldContain(commune.Code, commune.Name);
                CommuneBook.Find(province.Code, VietnameseText.Fold(commune.Name)).Select(match => match.Commune.Code).ShouldContain(commune.Code, commune.Name);
            }

            found += all.Count;
        }

        found.ShouldBe(3_321);
    }

    [Theory]
    [InlineData("38", "hạc thành", "Phường Hạc Thành")]
    [InlineData("38", "HAC THANH", "Phường Hạc Thành")]
    [InlineData("38", "p. hac thanh", "Phường Hạc Thành")]
    [InlineData("01", "ba đình", "Phường Ba Đình")]
    [InlineData("79", "phường sài gòn", "Phường Sài Gòn")]
    [InlineData("79", "Côn Đảo", "Đặc khu Côn Đảo")]
    public void A_commune_of_today_is_found(string province, string typed, string name) => CommuneBook.Find(province, typed).ShouldHaveSingleItem().ShouldBe(new CommuneMatch(CommuneBook.Find(province, name)[0].Commune, Former: null));

    [Fact]
    public void A_commune_that_was_divided_gives_all_its_heirs_the_usual_one_first()
    {
        var heirs = CommuneBook.Find("38", "Phường Đông Thọ, Thành phố Thanh Hóa");
        heirs.Count.ShouldBeGreaterThan(1);
        heirs[0].Commune.Name.ShouldBe("Phường Hạc Thành");
        heirs.ShouldAllBe(match => match.Former == "Phường Đông Thọ, Thành phố Thanh Hóa");
    }

    [Fact]
    public void A_former_commune_that_went_into_one_gives_that_one()
    {
        var heir = CommuneBook.Find("79", "Phường Bến Nghé, Quận 1").ShouldHaveSingleItem();
        heir.Commune.Name.ShouldBe("Phường Sài Gòn");
        heir.Former.ShouldBe("Phường Bến Nghé, Quận 1");
    }

    [Theory]
    [InlineData("38", "")]
    [InlineData("38", ", ,")]
    [InlineData("38", "😀")]
    [InlineData("38", "không có nơi này đâu")]
    [InlineData("99", "hạc thành")]
    public void What_is_no_commune_gives_none(string province, string typed) => CommuneBook.Find(province, typed).ShouldBeEmpty();

    [Theory]
    [InlineData("Thanh Hóa", "38", null)]
    [InlineData("TP. Hồ Chí Minh", "79", null)]
    [InlineData("Hà Giang", "08", "Hà Giang")]
    [InlineData("Thừa Thiên Huế", "46", null)]
    [InlineData("Bình Dương", "79", "Bình Dương")]
    public void A_province_is_found_by_the_name_of_today_and_of_before(string spelling, string code, string? former)
    {
        var found = CommuneBook.ProvinceOf(spelling).ShouldNotBeNull();
        (found.Province.Code, found.Former).ShouldBe((code, former));
    }

    [Fact]
    public void Two_of_one_sound_are_told_apart_by_their_marks()
    {
        var pair = CommuneBook.Find("38", "dong tien").Select(match => match.Commune.Name).ToList();
        pair.Count.ShouldBe(2);
        pair.ShouldAllBe(name => CommuneBook.Find("38", name).Count == 1);
    }
}
