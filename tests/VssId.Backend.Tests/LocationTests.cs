using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VssId.Backend.Cards;
using VssId.Backend.Client;
using VssId.Backend.Client.Locations;
using VssId.Backend.Locations;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>Offices and hospitals for everybody, without an account, on either database.</summary>
public abstract class LocationTests(House house)
{
    [Fact]
    public async Task The_34_offices_are_there_without_sample_data_by_name_of_the_province()
    {
        var offices = await house.Client.GetOfficesAsync(province: null, CancellationToken.None);
        offices.Items.Select(office => office.Province).ShouldBe(Provinces.Codes.Select(Provinces.NameOf).OrderBy(Folding.Fold, StringComparer.Ordinal));
        offices.Items.Select(office => office.Code).ShouldBeUnique();
        offices.Items.Select(office => office.Name).ShouldContain("Bảo hiểm xã hội thành phố Đồng Nai");
        (offices.Province, offices.FormerProvince).ShouldBe((null, null));
    }

    [Fact]
    public async Task The_office_of_a_former_province_is_the_one_of_today()
    {
        var offices = await house.Client.GetOfficesAsync("tỉnh Nam Định", CancellationToken.None);
        offices.Items.ShouldHaveSingleItem().ShouldBe(new Office("037", "Bảo hiểm xã hội tỉnh Ninh Bình", "Ninh Bình", Address: null, Phone: null));
        (offices.Province, offices.FormerProvince).ShouldBe(("Ninh Bình", "Nam Định"));
        offices = await house.Client.GetOfficesAsync("37", CancellationToken.None);
        offices.Items.Count.ShouldBe(1);
        (offices.Province, offices.FormerProvince).ShouldBe(("Ninh Bình", null));
    }

    [Fact]
    public async Task A_province_that_is_not_known_has_nothing_and_no_name()
    {
        var offices = await house.Client.GetOfficesAsync("Atlantis", CancellationToken.None);
        offices.Items.ShouldBeEmpty();
        (offices.Province, offices.FormerProvince).ShouldBe((null, null));
        var page = await PageAsync("Atlantis");
        page.Items.ShouldBeEmpty();
        (page.Next, page.Province, page.FormerProvince).ShouldBe((null, null, null));
    }

    [Fact]
    public async Task Parts_hold_every_facility_once_by_name_and_code()
    {
        // Names that differ in accents alone fold to one, so that the code decides.
        string[] names = ["Bệnh viện Đa khoa Mẫu", "Bệnh viện Đá khoa Mẫu", "Trạm Y tế Mẫu An Bình", "Phòng khám Mẫu Số 9", "Phòng khám Mẫu Số 10"];
        var lines = new StringBuilder("code,name,province_code\n");
        for (var number = 0; number < 60; number++)
        {
            lines.Append(System.Globalization.CultureInfo.InvariantCulture, $"{(number % 3 == 0 ? "12" : "11")}{number:D3},{names[number % names.Length]},{(number % 3 == 0 ? "12" : "11")}\n");
        }

        await LoadAsync(lines.ToString());
        foreach (var (province, code, name) in new[] { ("Điện Biên", "11", null as string), ("lai chau", "12", null), ("Lai Châu", "12", "ĐA KHOA"), ("11", "11", "so 1"), ("11", "11", "kham mau"), ("11", "11", "không có đâu") })
        {
            var stored = await house.InDatabaseAsync(context => context.Facilities.AsNoTracking().Where(facility => facility.ProvinceCode == code).ToListAsync());
            var expected = stored.Where(facility => name is null || facility.FoldedName.Contains(Folding.Fold(name), StringComparison.Ordinal)).Select(facility => facility.Code).Order(StringComparer.Ordinal).ToList();
            foreach (var count in new[] { 1, 7, 100 })
            {
                List<FacilityLine> items = [];
                string? after = null;
                do
                {
                    var page = await PageAsync(province, name, count, after);
                    page.Items.Count.ShouldBeLessThanOrEqualTo(count);
                    page.Province.ShouldBe(Provinces.NameOf(code));
                    items.AddRange(page.Items);
                    after = page.Next;
                }
                while (after is not null);

                items.Select(item => item.Code).Order(StringComparer.Ordinal).ShouldBe(expected, ignoreOrder: false, customMessage: $"{province} {name} {count}");
                // Databases put blanks and digits in an order of their own; of one name the codes are in order.
                foreach (var same in items.GroupBy(item => Folding.Fold(item.Name), StringComparer.Ordinal))
                {
                    same.Select(item => item.Code).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
                }
            }
        }
    }

    [Fact]
    public async Task A_name_is_found_in_all_provinces_and_signs_stand_for_nothing_but_themselves()
    {
        await LoadAsync("code,name,province_code,address\n14C54,Nhà hộ sinh Mẫu Mộc Châu,14,\"Số 1, Mộc Châu\"\n20C54,Nhà hộ sinh Mẫu Lạng Sơn,20,\n");
        (await PageAsync(province: null, "NHA HO SINH")).Items.ShouldBe([new FacilityLine("20C54", "Nhà hộ sinh Mẫu Lạng Sơn", Address: null), new FacilityLine("14C54", "Nhà hộ sinh Mẫu Mộc Châu", "Số 1, Mộc Châu")]);
        (await PageAsync("Sơn La", "nhà hộ sinh")).Items.ShouldHaveSingleItem().Code.ShouldBe("14C54");
        (await PageAsync(province: null, "nh_ ho")).Items.ShouldBeEmpty();
        (await PageAsync(province: null, "nha%sinh")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_asked_is_refused()
    {
        foreach (var call in new Func<Task>[]
        {
            () => house.Client.GetOfficesAsync("", CancellationToken.None),
            () => house.Client.GetOfficesAsync(new string('a', 101), CancellationToken.None),
            () => PageAsync(""),
            () => PageAsync(new string('a', 101)),
            () => PageAsync(province: null, ""),
            () => PageAsync(province: null, new string('a', 101)),
            () => PageAsync(province: null, "%"),
            () => PageAsync(count: 0),
            () => PageAsync(count: 101),
            () => PageAsync(after: "nonsense"),
            () => PageAsync(after: "00"),
            () => PageAsync(after: CursorOf("a\0\n38001")),
            () => PageAsync(after: CursorOf("a\n38001\n")),
            () => PageAsync(after: new string('0', 1_001)),
        })
        {
            (await House.RefusalAsync(call)).Type.ShouldBe(ProblemTypes.BadRequest);
        }
    }

    [Fact]
    public async Task A_place_behind_all_names_is_the_end() => (await PageAsync(after: CursorOf("zzzz\n99999"))).Items.ShouldBeEmpty();

    [Fact]
    public async Task Facilities_from_before_names_were_folded_are_found_after_the_next_start()
    {
        await house.InDatabaseAsync(context =>
        {
            context.Facilities.AddRange(
                new Facility { Code = "36001", Name = "Bệnh viện Mẫu Cũ Nam Định" },
                new Facility { Code = "37C01", Name = "Bệnh viện Mẫu Cũ Ninh Bình" },
                new Facility { Code = "38C01", Name = "Bệnh viện Mẫu Cũ ở nơi khác", ProvinceCode = "40" },
                new Facility { Code = "99001", Name = "Bệnh viện Mẫu Cũ không rõ nơi" },
                new Facility { Code = "38C02", Name = "***" });
            return context.SaveChangesAsync();
        });
        (await PageAsync(province: null, "mau cu")).Items.ShouldBeEmpty();

        await house.CloseAsync();
        await house.OpenAsync();

        (await PageAsync(province: null, "mau cu")).Items.Count.ShouldBe(4);
        (await PageAsync("Ninh Bình", "mau cu")).Items.Select(item => item.Code).ShouldBe(["36001", "37C01"]);
        (await PageAsync("Nghệ An", "mau cu")).Items.ShouldHaveSingleItem().Code.ShouldBe("38C01");
        (await house.InDatabaseAsync(context => context.Offices.CountAsync())).ShouldBe(34, "offices are put in once");
    }

    private static string CursorOf(string text) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text));

    private Task<FacilityPage> PageAsync(string? province = null, string? name = null, int? count = null, string? after = null) =>
        house.Client.GetFacilitiesAsync(province, name, count, after, CancellationToken.None);

    private async Task LoadAsync(string list)
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        using var reader = new StringReader(list);
        (await scope.ServiceProvider.GetRequiredService<LocationLoader>().LoadFacilitiesAsync(reader, CancellationToken.None)).Fault.ShouldBeNull();
    }
}

public sealed class LocationsOnSqlite(EmptySqliteHouse house) : LocationTests(house), IClassFixture<EmptySqliteHouse>;

public sealed class LocationsOnPostgres(EmptyPostgresHouse house) : LocationTests(house), IClassFixture<EmptyPostgresHouse>;
