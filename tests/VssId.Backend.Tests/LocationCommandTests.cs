using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VssId.Backend.Client.Locations;
using VssId.Backend.Database;
using VssId.Backend.Locations;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>The operator's commands that load official lists, on either database.</summary>
public abstract class LocationCommandTests(House house)
{
    [Fact]
    public async Task A_list_of_offices_brings_up_to_date_what_is_there_and_adds_the_rest()
    {
        (await LoadAsync("load-offices", "code,name,province_code,address,phone\n001,BHXH Hà Nội,01,\"Số 15, Cầu Giấy\",02437236556\n07906,BHXH cơ sở Mẫu,79,,\n")).ShouldBe((0, "2 lines loaded.\n"));
        (await house.Client.GetOfficesAsync("Hà Nội", CancellationToken.None)).Items.ShouldBe([new Office("001", "BHXH Hà Nội", "Hà Nội", "Số 15, Cầu Giấy", "02437236556")]);
        (await house.Client.GetOfficesAsync("tp hcm", CancellationToken.None)).Items.Select(office => office.Code).ShouldBe(["07906", "079"], ignoreOrder: true);
        (await house.Client.GetOfficesAsync("Thanh Hóa", CancellationToken.None)).Items.ShouldHaveSingleItem().Name.ShouldBe("Bảo hiểm xã hội tỉnh Thanh Hóa");
    }

    [Fact]
    public async Task All_offices_of_a_long_list_are_shown_and_a_list_that_could_not_be_is_refused()
    {
        var before = await house.InDatabaseAsync(context => context.Offices.CountAsync());
        (await LoadAsync("load-offices", ListOf(350))).Exit.ShouldBe(0);
        (await house.Client.GetOfficesAsync(province: null, CancellationToken.None)).Items.Count.ShouldBe(before + 350);
        var (exit, said) = await LoadAsync("load-offices", ListOf(600));
        exit.ShouldBe(1);
        said.ShouldContain("at most 500 offices");
        (await house.InDatabaseAsync(context => context.Offices.CountAsync())).ShouldBe(before + 350);
        await house.InDatabaseAsync(context => context.Offices.Where(office => office.ProvinceCode == "51" && office.Code != "051").ExecuteDeleteAsync());

        static string ListOf(int count) => Enumerable.Range(50_000, count).Aggregate(new StringBuilder("code,name,province_code\n"), (lines, code) => lines.Append(CultureInfo.InvariantCulture, $"{code},BHXH cơ sở Mẫu {code},51\n")).ToString();
    }

    [Fact]
    public async Task A_list_of_facilities_is_loaded_again_and_again()
    {
        const string head = "code,name,province_code,address\r\n";
        (await LoadAsync("load-facilities", "\uFEFF" + head + "38001,Bệnh viện Mẫu A,38,\"Số 1, đường \"\"Mẫu\"\"\"\r\n36C54,Bệnh viện Mẫu B,37,\r\n\r\n")).ShouldBe((0, "2 lines loaded.\n"));
        (await PageAsync("Thanh Hóa")).Items.ShouldBe([new FacilityLine("38001", "Bệnh viện Mẫu A", "Số 1, đường \"Mẫu\"")]);
        (await PageAsync("Nam Định")).Items.ShouldHaveSingleItem().Code.ShouldBe("36C54", "the province is the one of today, whatever the code begins with");

        (await LoadAsync("load-facilities", "province_code,name,code,note\n38,Bệnh viện Mẫu A mới,38001,x\n")).ShouldBe((0, "1 lines loaded.\n"));
        (await PageAsync("Thanh Hóa")).Items.ShouldBe([new FacilityLine("38001", "Bệnh viện Mẫu A mới", Address: null)]);
        (await house.Client.GetFacilitiesAsync("38", "mau a moi", count: null, after: null, CancellationToken.None)).Items.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("3800,Tên,38", "Line 3: The code of a facility")]
    [InlineData("380011,Tên,38", "Line 3: The code of a facility")]
    [InlineData("38c54,Tên,38", "Line 3: The code of a facility")]
    [InlineData("380AB,Tên,38", "Line 3: The code of a facility")]
    [InlineData("38٠٠١,Tên,38", "Line 3: The code of a facility")]
    [InlineData("38002,,38", "Line 3: A name has")]
    [InlineData("38002,***,38", "Line 3: A name has")]
    [InlineData("38002,Tên\0,38", "Line 3: A text has no NUL.")]
    [InlineData("38002,Tên,36", "Line 3: The code of the province")]
    [InlineData("38002,Tên,", "Line 3: The code of the province")]
    [InlineData("38002", "Line 3: A name has")]
    [InlineData("38003,Tên,38", "Line 3: The code stands twice.")]
    [InlineData("38002,\"Tên,38", "Line 3: ")]
    public async Task A_fault_is_told_with_its_line_and_nothing_is_loaded(string line, string fault)
    {
        var before = await CodesAsync();
        var (exit, said) = await LoadAsync("load-facilities", $"code,name,province_code\n38003,Bệnh viện Mẫu C,38\n{line}\n38004,Bệnh viện Mẫu D,38\n");
        exit.ShouldBe(1);
        said.ShouldStartWith($"Nothing was loaded. {fault}");
        (await CodesAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("01,Tên,01,,", "Line 2: The code of an office")]
    [InlineData("123456,Tên,01,,", "Line 2: The code of an office")]
    [InlineData("٠٠١,Tên,01,,", "Line 2: The code of an office")]
    [InlineData("001,Tên,01,,0123456789012345678901234567890", "Line 2: An address has")]
    public async Task A_fault_of_an_office_is_told_with_its_line(string line, string fault)
    {
        var (exit, said) = await LoadAsync("load-offices", $"code,name,province_code,address,phone\n{line}\n");
        exit.ShouldBe(1);
        said.ShouldStartWith($"Nothing was loaded. {fault}");
    }

    [Fact]
    public async Task The_line_of_a_fault_behind_a_cell_of_two_lines_is_that_of_the_file()
    {
        var (_, said) = await LoadAsync("load-facilities", "code,name,province_code,address\n38005,Bệnh viện Mẫu E,38,\"Số 1\nđường Mẫu\"\nxx,Tên,38,\n");
        said.ShouldStartWith("Nothing was loaded. Line 4: ");
    }

    [Theory]
    [InlineData("")]
    [InlineData("38001,Bệnh viện Mẫu A,38\n")]
    [InlineData("code,name\n38001,Bệnh viện Mẫu A\n")]
    [InlineData("38001;Bệnh viện Mẫu A;38\n")]
    public async Task A_list_without_its_columns_is_refused(string list)
    {
        var (exit, said) = await LoadAsync("load-facilities", list);
        exit.ShouldBe(1);
        said.ShouldContain("The first line names the columns");
    }

    [Theory]
    [InlineData("code,name,province_code,address\n12C54,Phòng khám Mẫu F,12,Số 1; tầng 2; nhà B; khu C\n")]
    [InlineData("code;name;province_code;address\n12C54;Phòng khám Mẫu F;12;\"Số 1; tầng 2; nhà B; khu C\"\n")]
    public async Task Semicolons_part_the_cells_where_they_part_the_columns_alone(string list)
    {
        (await LoadAsync("load-facilities", list)).Exit.ShouldBe(0);
        (await PageAsync("Lai Châu")).Items.ShouldBe([new FacilityLine("12C54", "Phòng khám Mẫu F", "Số 1; tầng 2; nhà B; khu C")]);
    }

    [Fact]
    public async Task A_list_with_a_head_alone_changes_nothing()
    {
        var before = await CodesAsync();
        (await LoadAsync("load-facilities", "code,name,province_code\n")).ShouldBe((0, "0 lines loaded.\n"));
        (await CodesAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("load-offices", null)]
    [InlineData("drop", "offices.csv")]
    public async Task Words_that_are_not_understood_are_answered_with_the_usage(string? verb, string? file)
    {
        var (exit, said) = await RunAsync(verb, file);
        exit.ShouldBe(2);
        said.ShouldContain("locations load-facilities FILE");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told() => (await RunAsync("load-offices", Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()))).ShouldBe((1, "There is no such file.\n"));

    private Task<FacilityPage> PageAsync(string province) => house.Client.GetFacilitiesAsync(province, name: null, count: null, after: null, CancellationToken.None);

    private async Task<IReadOnlyList<string>> CodesAsync() => await house.InDatabaseAsync(context => context.Facilities.Select(facility => facility.Code).OrderBy(code => code).ToListAsync());

    private async Task<(int Exit, string Said)> LoadAsync(string verb, string list)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(file, list, TestContext.Current.CancellationToken);
        try
        {
            return await RunAsync(verb, file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task<(int Exit, string Said)> RunAsync(string? verb, string? file)
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        using var output = new StringWriter { NewLine = "\n" };
        var commands = new LocationCommands(scope.ServiceProvider.GetRequiredService<LocationLoader>(), scope.ServiceProvider.GetRequiredService<BackendContext>(), output);
        return (await commands.RunAsync(verb, file, TestContext.Current.CancellationToken), output.ToString());
    }
}

public sealed class LocationCommandsOnSqlite(EmptySqliteHouse house) : LocationCommandTests(house), IClassFixture<EmptySqliteHouse>;

public sealed class LocationCommandsOnPostgres(EmptyPostgresHouse house) : LocationCommandTests(house), IClassFixture<EmptyPostgresHouse>;
