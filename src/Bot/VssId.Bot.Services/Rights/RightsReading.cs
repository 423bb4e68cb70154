using VssId.Backend.Client.Rights;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Services.Rights;

/// <summary>Understands what people say of the rights over their data.</summary>
internal static class RightsReading
{
    private static readonly FlowPhrases Wishes = new(
        courtesies: 3,
        (ConsentsFlow.FlowId, ["rút đồng ý", "rút lại đồng ý", "rút sự đồng ý", "xem đồng ý", "các đồng ý", "sự đồng ý", "withdraw consent", "withdraw my consent", "my consents", "consents"]),
        (ExportFlow.FlowId, ["xuất dữ liệu", "tải dữ liệu", "lấy dữ liệu", "bản sao dữ liệu", "tải dữ liệu của tôi", "export my data", "export data", "download my data", "copy of my data"]),
        (LooksFlow.FlowId, ["ai đã xem dữ liệu", "ai xem dữ liệu", "ai đã xem thông tin", "ai xem thông tin của tôi", "ai đã xem dữ liệu của tôi", "ai đã xem thông tin của tôi", "who looked at my data", "who saw my data", "access log"]),
        (DeletionFlow.FlowId, ["xóa dữ liệu", "xóa dữ liệu của tôi", "xóa tài khoản", "hủy tài khoản", "xóa thông tin của tôi", "delete my data", "delete my account", "close my account"]),
        (RightsFlow.FlowId, ["quyền của tôi", "dữ liệu của tôi", "dữ liệu và quyền", "quyền dữ liệu", "my rights", "my data"]));

    /// <summary>The flow that a whole message asks for.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>Its name; <see langword="null"/> when the message is no such wish, or says more than that.</returns>
    public static string? FlowOf(string text) => Wishes.FlowOf(text);

    /// <summary>Reads an entry: its digit or its words.</summary>
    public static Reading<RightsEntry> Entry(string text) => (VietnameseText.Fold(text).TrimEnd('.', ')'), FlowOf(text)) switch
    {
        ("1", _) or (_, ConsentsFlow.FlowId) => Reading<RightsEntry>.Of(RightsEntry.Consents),
        ("2", _) or (_, ExportFlow.FlowId) => Reading<RightsEntry>.Of(RightsEntry.Export),
        ("3", _) or (_, LooksFlow.FlowId) => Reading<RightsEntry>.Of(RightsEntry.Looks),
        ("4", _) or (_, DeletionFlow.FlowId) => Reading<RightsEntry>.Of(RightsEntry.Deletion),
        _ => Reading<RightsEntry>.Not(RightsWording.NoSuchEntry),
    };

    /// <summary>Reads a purpose: its digit.</summary>
    public static Reading<ConsentPurpose> Purpose(string text) => VietnameseText.Fold(text).Trim().TrimEnd('.', ')') switch
    {
        "1" => Reading<ConsentPurpose>.Of(ConsentPurpose.Health),
        "2" => Reading<ConsentPurpose>.Of(ConsentPurpose.Notices),
        "3" => Reading<ConsentPurpose>.Of(ConsentPurpose.Account),
        var words when words.Contains("kham", StringComparison.Ordinal) || words.Contains("visit", StringComparison.Ordinal) => Reading<ConsentPurpose>.Of(ConsentPurpose.Health),
        var words when words.Contains("thong bao", StringComparison.Ordinal) || words.Contains("notice", StringComparison.Ordinal) => Reading<ConsentPurpose>.Of(ConsentPurpose.Notices),
        var words when words.Contains("tai khoan", StringComparison.Ordinal) || words.Contains("account", StringComparison.Ordinal) => Reading<ConsentPurpose>.Of(ConsentPurpose.Account),
        _ => Reading<ConsentPurpose>.Not(RightsWording.NoSuchPurpose),
    };
}
