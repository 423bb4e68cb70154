using System.Text.Json;
using System.Threading.Channels;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Turns.Memory;
using VssId.Bot.Engine.Views;

namespace VssId.Channels.WebChat.Tests;

/// <summary>Answers what waits in the inbox, as the engine's worker would: replies and receipt in one commit.</summary>
internal sealed class TestBot : IAsyncDisposable
{
    public const string Greeting = "Xin chào anh/chị! Anh/chị cần hỗ trợ việc gì?";
    public const string CardLabel = "Thẻ BHYT";
    public const string HistoryLabel = "Quá trình đóng";
    public const string Turn = "Xoay thẻ";
    public const string Download = "Tải PDF";
    public const string Alternative = "Ảnh thẻ bảo hiểm y tế của Nguyễn Thị An";

    private static readonly View[] History =
    [
        new FactSheet("Quá trình đóng BHXH", [new("Tổng thời gian", "12 năm 3 tháng"), new("Chậm đóng", "5 tháng", Tone.Warning)]),
        new RecordTable(
            "Các giai đoạn",
            ["Thời gian", "Đơn vị", "Chức danh", "Mức đóng", "Tình trạng"],
            [
                new TableRow("1", ["01/2024 – 06/2025", "Công ty TNHH Một thành viên Hoa Mai Cần Thơ", "Nhân viên kế toán", "5.200.000 đồng", "Chậm đóng"], Tone.Warning),
                new TableRow("2", ["01/2020 – 12/2023", "Công ty Cổ phần *May* Việt Tiến", "Công nhân", "4.900.000 đồng", ""]),
            ],
            "Anh/chị nhắn “chi tiết 1” để xem kỹ."),
        new RecordTable("Theo năm", ["Năm", "Số tháng", "Bậc"], [new TableRow("1", ["2025", "6 tháng", ""]), new TableRow("2", ["2024", "12 tháng", ""])]),
        new Picture(OutlinePainter.KindName, JsonSerializer.SerializeToElement("x"), Alternative, "thẻ-bhyt.png", new TurnedPicture(JsonSerializer.SerializeToElement(OutlinePainter.Turned), Turn)),
        new Document(RecordPrinter.KindName, JsonSerializer.SerializeToElement("Nguyễn"), "Tệp quá trình đóng của anh/chị.", Download, "quá-trình-đóng.csv"),
    ];

    private readonly MemoryConversations _store;
    private readonly Channel<int> _arrivals = Channel.CreateUnbounded<int>();
    private readonly IDisposable _registration;
    private readonly Task _working;
    private readonly List<Activity> _heard = [];

    public TestBot(MemoryConversations store)
    {
        _store = store;
        _registration = store.OnArrival(shard => _arrivals.Writer.TryWrite(shard));
        _working = WorkAsync();
    }

    public IReadOnlyList<Activity> Heard
    {
        get
        {
            lock (_heard)
            {
                return [.. _heard];
            }
        }
    }

    /// <summary>Says something unasked.</summary>
    public async Task SayAsync(string conversation, params Activity[] replies)
    {
        var record = await _store.LoadAsync(conversation, CancellationToken.None);
        await _store.CommitAsync(new TurnCommit(conversation, record?.Version ?? 0, "{}"u8.ToArray(), TimeSpan.FromHours(1)) { Log = [.. replies.Select(reply => (ReadOnlyMemory<byte>)ActivityJson.ToUtf8(reply))] }, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        _registration.Dispose();
        _arrivals.Writer.Complete();
        await _working;
    }

    private async Task WorkAsync()
    {
        await foreach (var shard in _arrivals.Reader.ReadAllAsync())
        {
            foreach (var entry in await _store.PeekAsync(shard, 100, CancellationToken.None))
            {
                var activity = ActivityJson.FromUtf8(entry.Activity.Span);
                lock (_heard)
                {
                    _heard.Add(activity);
                }

                var record = await _store.LoadAsync(entry.Conversation, CancellationToken.None);
                await _store.CommitAsync(
                    new TurnCommit(entry.Conversation, record?.Version ?? 0, "{}"u8.ToArray(), TimeSpan.FromHours(1))
                    {
                        Log = [.. Answer(activity).Select(view => Reply(view, activity))],
                        Receipt = entry.Receipt,
                    },
                    CancellationToken.None);
            }
        }
    }

    private static ReadOnlyMemory<byte> Reply(View view, Activity activity)
    {
        var reply = ViewActivity.Of(view);
        if (activity.Type == ActivityTypes.Message)
        {
            reply.ReplyToId = activity.Id;
        }

        return ActivityJson.ToUtf8(reply);
    }

    private static View[] Answer(Activity activity) => activity switch
    {
        { Type: ActivityTypes.ConversationUpdate } => [new Options(Greeting, [new("1", HistoryLabel), new("2", "Đăng nhập"), new("3", CardLabel), new("4", "Tiền hưởng và khám bệnh"), new("5", "Đăng ký, tài khoản, trợ giúp")])],
        { Type: ActivityTypes.Message, Text: CardLabel } =>
        [
            new FactSheet("Thẻ bảo hiểm y tế", [new("Họ và tên", "Nguyễn Thị An"), new("Mã thẻ", "GD 4 01 0123456789"), new("Nơi khám *đầu*", "1. Bệnh viện <b>Bạch Mai</b> [x](https://example.com)"), new("Hạn dùng", "01.01.2026 - 31.12.2026")], "Anh/chị xuất trình thẻ này khi đi khám."),
            new Picture(OutlinePainter.KindName, JsonSerializer.SerializeToElement("x"), Alternative, "thẻ-bhyt.png"),
        ],
        { Type: ActivityTypes.Message, Text: HistoryLabel } => History,
        { Type: ActivityTypes.Message } => [new TextView($"Anh/chị vừa nhắn: {activity.Text}")],
        _ => [],
    };
}
