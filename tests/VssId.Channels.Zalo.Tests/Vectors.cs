using System.Text;

namespace VssId.Channels.Zalo.Tests;

/// <summary>Signed bodies, computed apart from the program (Python's hashlib).</summary>
internal static class Vectors
{
    public const string AppId = "1000000000000000001";
    public const string OaId = "4000000000000000004";
    public const string User = "3000000000000000003";
    public const string Secret = "oa-secret-for-tests";
    public const string Token = "access-token-for-tests";
    public const string Conversation = $"zalo:{OaId}:{User}";

    public const string Body = """{"app_id":"1000000000000000001","user_id_by_app":"2000000000000000002","event_name":"user_send_text","timestamp":"1790000000123","sender":{"id":"3000000000000000003"},"recipient":{"id":"4000000000000000004"},"message":{"msg_id":"96d3cdf3af150460909","text":"Tra cứu quá trình đóng BHXH"}}""";
    public const string Mac = "9a0b98c87c64019ca6300fe9c340972f3161f4c15efb31b2cbfae2297a242523";

    public const string NfdMac = "41a30ad9e7ab5745e947a410030d4db108d0f795d00ec5e386210dc518b43d9c";

    public const string NumericMac = "3f95508f2086a1a2b39109361062fc842e281d35f5652968fd4c584c38a4f8a8";

    public const string EscapedBody = """{"app_id":"1000000000000000001","user_id_by_app":"2000000000000000002","event_name":"user_send_text","timestamp":"1790000000123","sender":{"id":"3000000000000000003"},"recipient":{"id":"4000000000000000004"},"message":{"msg_id":"96d3cdf3af150460909","text":"Tra c\u1ee9u qu\u00e1 tr\u00ecnh \u0111\u00f3ng BHXH"}}""";
    public const string EscapedMac = "08f357eef721d2a3dc0a74050c43695d8ea688fff204155bcc311e8c49d52646";

    /// <summary>When the vectors were signed.</summary>
    public static DateTimeOffset SignedAt { get; } = DateTimeOffset.FromUnixTimeMilliseconds(1790000000123);

    public static string NfdBody => Body.Normalize(NormalizationForm.FormD);

    public static string NumericBody => Body.Replace("\"1790000000123\"", "1790000000123", StringComparison.Ordinal);
}
