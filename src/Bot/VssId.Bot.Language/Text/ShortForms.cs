using System.Collections.Frozen;

namespace VssId.Bot.Language.Text;

/// <summary>Short forms of several words that citizens write; a word whose neighbours tell another meaning has been written out before.</summary>
public static class ShortForms
{
    private static readonly FrozenDictionary<string, (string Form, string Folded)[]> Words = new (string Short, string Long)[]
    {
        ("bhxh", "bảo hiểm xã hội"), ("bhyt", "bảo hiểm y tế"), ("bhtn", "bảo hiểm thất nghiệp"), ("tctn", "trợ cấp thất nghiệp"), ("btn", "bảo hiểm thất nghiệp"),
        ("tnld", "tai nạn lao động"), ("bnn", "bệnh nghề nghiệp"), ("kcb", "khám chữa bệnh"), ("kcbbd", "khám chữa bệnh ban đầu"), ("bv", "bệnh viện"),
        ("pk", "phòng khám"), ("tyt", "trạm y tế"), ("cccd", "căn cước công dân"), ("cmnd", "chứng minh nhân dân"), ("hs", "hồ sơ"), ("gddt", "giao dịch điện tử"),
        ("sdt", "số điện thoại"), ("stk", "số tài khoản"), ("tk", "tài khoản"), ("mk", "mật khẩu"), ("pass", "mật khẩu"), ("acc", "tài khoản"), ("dn", "đăng nhập"),
        ("ls", "lịch sử"), ("qtr", "quá trình"), ("dki", "đăng ký"), ("dk", "đăng ký"), ("ds", "danh sách"), ("cty", "công ty"), ("hd", "hướng dẫn"),
        ("msbhxh", "mã số bảo hiểm xã hội"), ("bh", "bảo hiểm"),
        ("dx", "đăng xuất"), ("dc", "địa chỉ"), ("dky", "đăng ký"), ("dnhap", "đăng nhập"), ("mkhau", "mật khẩu"), ("tgian", "thời gian"), ("tg", "thời gian"),
        ("ttin", "thông tin"), ("tt", "thông tin"), ("dsach", "danh sách"), ("lsu", "lịch sử"), ("qt", "quá trình"), ("qtrinh", "quá trình"), ("dthoai", "điện thoại"),
        ("dt", "điện thoại"), ("dchi", "địa chỉ"), ("qlai", "quay lại"), ("tc", "trợ cấp"), ("qd", "quyết định"), ("cd", "chế độ"), ("yt", "y tế"),
        ("xh", "xã hội"), ("pkham", "phòng khám"), ("bvien", "bệnh viện"), ("csyt", "cơ sở y tế"), ("cskcb", "cơ sở khám chữa bệnh"), ("ntn", "như thế nào"), ("bn", "bao nhiêu"),
        ("tvv", "tư vấn viên"), ("tdv", "tổng đài viên"), ("cmt", "chứng minh thư"), ("tnhh", "trách nhiệm hữu hạn"), ("nld", "người lao động"), ("hdld", "hợp đồng lao động"), ("bhtnld", "bảo hiểm tai nạn lao động"),
        ("tnldbnn", "tai nạn lao động bệnh nghề nghiệp"), ("tphcm", "thành phố hồ chí minh"), ("hcm", "hồ chí minh"), ("hn", "hà nội"), ("tkhoan", "tài khoản"), ("ktra", "kiểm tra"), ("pw", "mật khẩu"),
        ("mst", "mã số thuế"),
    }.ToFrozenDictionary(pair => pair.Short, pair => WordsOf(pair.Long), StringComparer.Ordinal);

    /// <summary>The words that a short form stands for.</summary>
    /// <param name="folded">A word as <see cref="Token.Folded"/>.</param>
    /// <returns>The words, as <see cref="Token.Form"/> and <see cref="Token.Folded"/>; none when it is no short form.</returns>
    public static IReadOnlyList<(string Form, string Folded)>? Expand(string folded) => Words.GetValueOrDefault(folded);

    private static (string Form, string Folded)[] WordsOf(string text)
    {
        var utterance = Utterance.Of(text);
        var words = new (string, string)[utterance.Tokens.Length];
        for (var index = 0; index < words.Length; index++)
        {
            words[index] = (utterance.Tokens[index].Form, utterance.Tokens[index].Folded);
        }

        return words;
    }
}
