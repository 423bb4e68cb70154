using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace VssId.EndToEnd.Tests.Understand;

/// <summary>The command that reads messages, as a process of its own: JSON lines in, JSON lines out.</summary>
public sealed class UnderstandCommandTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_has_the_form_of_the_result_model()
    {
        var result = await CommandProcess.RunAsync("""{"text":"cho xem quá trình đóng bhxh tháng 10 năm 2025","reference":"2026-03-18T09:30:00"}""" + "\n");
        result.ExitCode.ShouldBe(0);
        result.Errors.ShouldBeEmpty();
        result.Output.ShouldBe(
            """{"text":"cho xem quá trình đóng bhxh tháng 10 năm 2025","intent":"history","entities":[{"type":"insurance","text":"bhxh","start":23,"end":26,"resolution":{"value":"bhxh"}},"""
            + """{"type":"datetimeV2.daterange","text":"tháng 10 năm 2025","start":28,"end":44,"resolution":{"values":[{"timex":"2025-10","type":"daterange","start":"2025-10-01","end":"2025-10-31"}]}}]}""" + "\n");
    }

    [Fact]
    public async Task An_open_start_and_money_are_written_as_the_result_model_has_them()
    {
        var answers = (await CommandProcess.RunAsync("""
            {"text":"trước năm 2010","reference":"2026-03-18"}
            {"text":"2 triệu rưỡi","reference":"2026-03-18"}
            {"text":"lần thứ ba","reference":"2026-03-18"}
            """)).Answers;
        Resolution(answers[0]).ShouldBe("""{"values":[{"timex":"2010","type":"daterange","end":"2009-12-31","Mod":"before"}]}""");
        Resolution(answers[1]).ShouldBe("""{"value":"2500000","unit":"VND"}""");
        Resolution(answers[2]).ShouldBe("""{"value":"3"}""");
    }

    [Theory]
    [InlineData("2026-03-18", "2026-03-18")]
    [InlineData("2026-03-18T23:59", "2026-03-18")]
    [InlineData("2026-03-18 23:59", "2026-03-18")]
    [InlineData("2026-03-18T23:59:59", "2026-03-18")]
    [InlineData("2026-03-18T23:59:59.123456", "2026-03-18")]
    [InlineData("2026-03-18T23:59:59+07:00", "2026-03-18")]
    [InlineData("2026-03-18T23:59+0700", "2026-03-18")]
    [InlineData("2026-03-18T16:59:59Z", "2026-03-18")]
    [InlineData("2026-03-18T17:00:00Z", "2026-03-19")]
    [InlineData("2026-03-18T17:00:00.000Z", "2026-03-19")]
    public async Task The_reference_is_local_time_in_Vietnam_however_it_is_written(string reference, string today)
    {
        var result = await CommandProcess.RunAsync(Line("hôm nay", reference));
        result.Errors.ShouldBeEmpty();
        Value(result.Answers.Single()).ShouldBe(today);
    }

    [Theory]
    [InlineData("")]
    [InlineData(""", "reference": null""")]
    [InlineData(""", "reference": "" """)]
    public async Task Without_a_reference_times_are_counted_from_now_in_Vietnam(string reference)
    {
        var before = TodayInVietnam();
        var result = await CommandProcess.RunAsync($$"""{"text": "hôm nay"{{reference}}}""");
        result.Errors.ShouldBeEmpty();
        Value(result.Answers.Single()).ShouldBeOneOf(before, TodayInVietnam());

        static string TodayInVietnam() => TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("18/3/2026")]
    [InlineData("2026-02-30")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("hôm qua")]
    public async Task A_reference_that_is_no_time_is_told_and_the_text_is_read_all_the_same(string reference)
    {
        var result = await CommandProcess.RunAsync(Line("quên mật khẩu", reference));
        result.ExitCode.ShouldBe(0);
        var answer = result.Answers.Single();
        answer["intent"]!.GetValue<string>().ShouldBe("forgot_password");
        answer["error"]!.GetValue<string>().ShouldContain("reference");
        result.Errors.ShouldStartWith("line 1: ");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"thẻ\"")]
    [InlineData("{}")]
    [InlineData("""{"text":null}""")]
    [InlineData("""{"text":5}""")]
    [InlineData("""{"text":"thẻ"} {"text":"thẻ"}""")]
    [InlineData("""{"reference":"2026-03-18T09:30"}""")]
    public async Task A_line_that_is_no_message_is_answered_with_an_error_and_the_next_one_is_read(string line)
    {
        var result = await CommandProcess.RunAsync(line + "\n" + Line("thẻ bhyt của tôi"));
        result.ExitCode.ShouldBe(0);
        result.Answers.Length.ShouldBe(2);
        var bad = result.Answers[0];
        bad["text"]!.GetValue<string>().ShouldBeEmpty();
        bad["intent"]!.GetValue<string>().ShouldBe("none");
        bad["entities"]!.AsArray().ShouldBeEmpty();
        bad["error"]!.GetValue<string>().ShouldNotBeEmpty();
        result.Answers[1]["intent"]!.GetValue<string>().ShouldBe("card");
        result.Answers[1].ContainsKey("error").ShouldBeFalse();
        result.Errors.ShouldStartWith("line 1: ");
        result.Errors.ShouldNotContain("thẻ", Case.Insensitive, "what people write is not logged");
    }

    [Fact]
    public async Task Blank_lines_give_nothing_and_the_order_is_kept()
    {
        string[] texts = ["một", "", "hai", "ba", "bốn"];
        var input = "\n  \n" + string.Join("\n\r\n\t\n", texts.Select(text => Line(text).TrimEnd('\n')));
        var result = await CommandProcess.RunAsync(input);
        result.Errors.ShouldBeEmpty();
        result.Answers.Select(answer => answer["text"]!.GetValue<string>()).ShouldBe(texts);
    }

    [Fact]
    public async Task A_byte_order_mark_and_carriage_returns_do_not_matter()
    {
        var result = await CommandProcess.RunAsync([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Line("thẻ").Replace("\n", "\r\n", StringComparison.Ordinal) + Line("thẻ").Replace("\n", "\r\n", StringComparison.Ordinal))]);
        result.Errors.ShouldBeEmpty();
        result.Answers.Select(answer => answer["text"]!.GetValue<string>()).ShouldBe(["thẻ", "thẻ"]);
        result.Output.ShouldNotContain('\r');
        result.Output.ShouldNotContain('\uFEFF');
    }

    [Fact]
    public async Task Offsets_count_the_units_of_the_text_as_received()
    {
        // A pair, marks apart from their letters, something invisible: "tháng 10 năm 2025" begins behind them.
        const string Text = "\U0001F600 e\u0302\u0301 \u200B tháng 10 năm 2025";
        var entity = (await CommandProcess.RunAsync(Line(Text))).Answers.Single()["entities"]!.AsArray().Single()!;
        entity["start"]!.GetValue<int>().ShouldBe(Text.IndexOf('t', StringComparison.Ordinal));
        entity["end"]!.GetValue<int>().ShouldBe(Text.Length - 1);
        entity["text"]!.GetValue<string>().ShouldBe("tháng 10 năm 2025");
    }

    [Theory]
    [InlineData("""\ud83d tháng 10 năm 2025""", 2)]
    [InlineData("""\ude00\ud83d\ud83d\ude00 tháng 10 năm 2025""", 5)]
    [InlineData("""\"\\\/\b\f\n\r\t\u0041 tháng 10 năm 2025 \udc00""", 10)]
    public async Task Halves_of_pairs_are_units_like_any_other_and_come_back_as_they_were(string escaped, int start)
    {
        var result = await CommandProcess.RunAsync($$"""{"text":"{{escaped}}","reference":"2026-03-18"}""");
        result.Errors.ShouldBeEmpty();
        result.Answers.Single()["entities"]![0]!["start"]!.GetValue<int>().ShouldBe(start);
        Unescaped(result.Lines.Single()).ShouldBe(Unescaped($$"""{"text":"{{escaped}}","""));
    }

    [Fact]
    public async Task Bytes_that_are_no_text_become_replacement_characters()
    {
        var result = await CommandProcess.RunAsync([.. """{"text":"th"""u8, 0xFF, .. " tháng 10 năm 2025\"}"u8]);
        result.ExitCode.ShouldBe(0);
        result.Answers.Single()["text"]!.GetValue<string>().ShouldBe("th\uFFFD tháng 10 năm 2025");
    }

    [Fact]
    public async Task Vietnamese_letters_are_written_as_they_are()
    {
        const string Text = "Đường Nguyễn Huệ, thành phố Huế: “ưỡi” & <b> + 'ơ'";
        (await CommandProcess.RunAsync(Line(Text))).Output.ShouldContain(Text);
    }

    [Theory]
    [InlineData(12_000)]
    [InlineData(200_000)]
    public async Task A_long_text_is_read_whole(int length)
    {
        var text = string.Concat(Enumerable.Repeat("xem giúp em với ạ, ", (length / 19) + 1)) + "tháng 10 năm 2025";
        var result = await CommandProcess.RunAsync(Line(text));
        result.Errors.ShouldBeEmpty();
        var answer = result.Answers.Single();
        answer["text"]!.GetValue<string>().ShouldBe(text);
        answer["entities"]!.AsArray()[^1]!["end"]!.GetValue<int>().ShouldBe(text.Length - 1);
    }

    [Fact]
    public async Task A_line_without_an_end_is_refused_and_the_next_one_is_read()
    {
        var result = await CommandProcess.RunAsync("{\"text\":\"" + new string('a', 9_000_000) + "\"}\n" + Line("thẻ bhyt của tôi"));
        result.Answers.Length.ShouldBe(2);
        result.Answers[0]["error"]!.GetValue<string>().ShouldContain("too long");
        result.Answers[1]["intent"]!.GetValue<string>().ShouldBe("card");
    }

    [Fact]
    public async Task A_line_is_answered_before_the_next_one_is_written()
    {
        await using var command = CommandProcess.Start();
        foreach (var text in (string[])["đăng nhập", "thẻ bhyt của tôi", "cảm ơn"])
        {
            await command.Input.WriteAsync(Encoding.UTF8.GetBytes(Line(text)), Stop);
            await command.Input.FlushAsync(Stop);
            (await command.AnswerAsync())["text"]!.GetValue<string>().ShouldBe(text);
        }

        command.Input.Close();
        (await command.EndAsync(await command.Output.ReadToEndAsync(Stop))).ShouldBe(new CommandResult(0, "", ""));
    }

    [Fact]
    public async Task Thousands_of_lines_are_answered_one_for_one()
    {
        var texts = Enumerable.Range(0, 20_000).Select(number => $"câu {number} về thẻ bhyt").ToArray();
        var result = await CommandProcess.RunAsync(string.Concat(texts.Select(text => Line(text))));
        result.ExitCode.ShouldBe(0);
        result.Answers.Select(answer => answer["text"]!.GetValue<string>()).ShouldBe(texts);
    }

    [Fact]
    public async Task No_input_gives_no_output() => (await CommandProcess.RunAsync("")).ShouldBe(new CommandResult(0, "", ""));

    [Fact]
    public async Task Arguments_that_are_not_known_are_refused_with_the_usage()
    {
        await using var command = CommandProcess.Start("--file");
        var result = await command.EndAsync(await command.Output.ReadToEndAsync(Stop));
        result.ExitCode.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.Errors.ShouldStartWith("Usage: understand");
    }

    private static string Line(string text, string reference = "2026-03-18T09:30") =>
        new JsonObject { ["text"] = text, ["reference"] = reference }.ToJsonString() + "\n";

    private static string Resolution(JsonObject answer) => answer["entities"]!.AsArray().Single()!["resolution"]!.ToJsonString();

    private static string Value(JsonObject answer) => answer["entities"]![0]!["resolution"]!["values"]![0]!["value"]!.GetValue<string>();

    // Halves of pairs cannot be read by a JSON reader: the units of the text, as it is written, are compared.
    private static string Unescaped(string line)
    {
        const string Before = """{"text":""";
        line.ShouldStartWith(Before);
        var units = new StringBuilder();
        for (var at = Before.Length + 1; line[at] is not '"'; at++)
        {
            if (line[at] is not '\\')
            {
                units.Append(line[at]);
            }
            else if (line[++at] is 'u')
            {
                units.Append((char)Convert.ToUInt16(line.Substring(at + 1, 4), 16));
                at += 4;
            }
            else
            {
                units.Append(JsonSerializer.Deserialize<string>($"\"\\{line[at]}\""));
            }
        }

        return units.ToString();
    }
}
