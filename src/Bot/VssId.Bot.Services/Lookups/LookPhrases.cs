using VssId.Bot.Services.Benefits;
using VssId.Bot.Services.History;
using VssId.Bot.Services.Locations;
using VssId.Bot.Services.Visits;

namespace VssId.Bot.Services.Lookups;

/// <summary>Names of look-ups, when they are the whole message.</summary>
internal static class LookPhrases
{
    private static readonly FlowPhrases Wishes = new(
        courtesies: 3,
        (BenefitsFlow.FlowId, ["tiền hưởng và khám bệnh", "tiền hưởng khám bệnh", "tiền hưởng, khám bệnh", "benefits and medical visits", "benefits and visits"]),
        (TotalTimeFlow.FlowId, ["tổng thời gian đóng", "tổng thời gian tham gia", "tổng thời gian", "tổng số năm đóng", "total time", "total contribution time"]),
        (VisitsFlow.FlowId, ["sổ khám chữa bệnh", "sổ khám bệnh", "sổ kcb", "khám chữa bệnh", "khám bệnh", "lịch sử khám bệnh", "lịch sử khám chữa bệnh", "các lần khám", "các lần khám bệnh", "medical visits", "my visits", "medical records"]),
        (EstimateFlow.FlowId, ["ước tính", "ước tính tiền hưởng", "tính thử", "tính thử lương hưu", "ước tính lương hưu", "ước tính bhxh một lần", "ước tính thất nghiệp", "ước tính thai sản", "estimate", "estimates"]),
        (OfficesFlow.FlowId, ["cơ quan bhxh", "cơ quan bảo hiểm xã hội", "các cơ quan bhxh", "danh sách cơ quan bhxh", "địa chỉ bhxh", "địa chỉ cơ quan bhxh", "bhxh office", "bhxh offices", "offices"]),
        (FacilitiesFlow.FlowId, ["nơi khám bhyt", "nơi khám chữa bệnh", "nơi khám bệnh", "cơ sở khám chữa bệnh", "danh sách bệnh viện", "bệnh viện khám bhyt", "hospitals", "hospitals and clinics"]),
        (HistoryFlow.FlowId, ["c14", "c14-ts", "c14 ts", "mẫu c14-ts", "xác nhận quá trình đóng", "xác nhận theo năm"]));

    /// <summary>The flow that a whole message asks for.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>Its name; <see langword="null"/> when the message is no such wish, or says more than that.</returns>
    public static string? FlowOf(string text) => Wishes.FlowOf(text);
}
