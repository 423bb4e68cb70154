using System.Globalization;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace VssId.EndToEnd.Tests.Transcripts;

/// <summary>Everybody of the sample cast looks everything up, on each channel: every view of theirs fits, and nothing is in the way.</summary>
public sealed partial class CastTests
{
    private static readonly string[] Wishes =
    [
        "quá trình bhxh", "chi tiết dòng 1", "xem thêm", "xem biểu đồ", "tải pdf", "2020", "bhtn", "tnld", "bhyt tất cả", "c14 năm 2025", "chọn năm", "1",
        "tổng thời gian đóng", "tiền bhxh một lần của tôi", "ốm đau thai sản tất cả", "chi tiết dòng 1", "lương hưu", "thất nghiệp", "ước tính lương hưu", "ước tính bhxh một lần", "ước tính thất nghiệp", "ước tính thai sản",
        "sổ khám chữa bệnh", "đồng ý", "chọn năm", "1", "xem thêm", "thẻ bhyt của con tôi", "thẻ bhyt",
    ];

    [Theory]
    [InlineData("zalo")]
    [InlineData("web")]
    [InlineData("ussd")]
    public async Task Everybody_of_the_cast_looks_everything_up(string channel)
    {
        // Numbers of the cast: 17 to 31. One address may begin three accounts a day in the web chat (R8): there each gets a house of its own.
        var house = await House.OpenAsync();
        try
        {
            for (var number = 17; number <= 31; number++)
            {
                if (channel is "web" && number > 17 && (number - 17) % 3 == 0)
                {
                    await house.DisposeAsync();
                    house = await House.OpenAsync();
                }

                await LookAsync(house, channel, number);
            }
        }
        finally
        {
            await house.DisposeAsync();
        }
    }

    private static async Task LookAsync(House house, string channel, int number)
    {
        ITalker talker = channel switch
        {
            "zalo" => new ZaloTalker(house, string.Create(CultureInfo.InvariantCulture, $"30000000000000000{number}")),
            "web" => new WebTalker(house),
            _ => new UssdTalker(house, string.Create(CultureInfo.InvariantCulture, $"09000001{number}")),
        };
        house.Time.Advance(TimeSpan.FromMinutes(1.1));
        await talker.ArriveAsync();
        await talker.SayAsync("2");
        await talker.SayAsync(string.Create(CultureInfo.InvariantCulture, $"99000000{number}"));
        var code = await Transcript.NextCodeAsync(house);
        var answer = await talker.SayAsync(channel is "ussd" ? $"*1900*2*{code}#" : code);
        if (InUse().IsMatch(answer))
        {
            answer = await talker.SayAsync("1");
        }

        Trouble().IsMatch(answer).ShouldBeFalse($"{number} on {channel}: {answer}");
        foreach (var wish in Wishes)
        {
            answer = await talker.SayAsync(wish);
            answer.ShouldNotBeNullOrWhiteSpace($"{number} on {channel}: {wish}");
            Trouble().IsMatch(answer).ShouldBeFalse($"{number} on {channel}: {wish}: {answer}");
        }
    }

    [GeneratedRegex("trục trặc|truc trac|đang bận|he thong ban|quá lớn|qua lon|chưa hiểu|chua hieu|đăng nhập lại|dang nhap lai", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Trouble();

    [GeneratedRegex("đang được dùng|dang duoc dung|đang dùng|dang dung", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InUse();
}
